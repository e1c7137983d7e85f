const ELSEWHERE = 'http://localhost:5001'

interface Surroundings {
  /** `VITE_FLASK_API_URL` at the time of the build. */
  readonly configured: string | undefined
  /** Whether this is the built app, which Flask serves. */
  readonly built: boolean
  readonly origin: string | undefined
}

/**
 * The address of the API, without a slash at its end: what was configured, otherwise the page's own
 * origin when Flask serves it, otherwise http://localhost:5001.
 */
export function apiBaseFrom({ configured, built, origin }: Surroundings): string {
  if (configured) return configured.replace(/\/+$/, '')
  return built && origin?.startsWith('http') ? origin : ELSEWHERE
}

let chosen: string | undefined
const watchers = new Set<() => void>()

/** The address of the API for this page: the one that was chosen in this browser, otherwise its own. */
export function apiBase(): string {
  return chosen ?? ownApiBase()
}

/** Has all requests go to another address from now on; to the page's own with `undefined`. */
export function chooseApiBase(address: string | undefined): void {
  const before = apiBase()
  chosen = address
  if (apiBase() === before) return
  for (const watcher of watchers) watcher()
}

/** Calls back when requests go to another address; answers how to stop. */
export function watchApiBase(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** The address of the API unless another one was chosen. */
export function ownApiBase(): string {
  const { VITE_FLASK_API_URL, PROD, STORYBOOK } = import.meta.env
  return apiBaseFrom({
    configured: VITE_FLASK_API_URL as string | undefined,
    built: PROD && !STORYBOOK,
    origin: globalThis.location?.origin,
  })
}
