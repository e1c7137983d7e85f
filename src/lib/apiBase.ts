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

/** The address of the API for this page. */
export function apiBase(): string {
  const { VITE_FLASK_API_URL, PROD, STORYBOOK } = import.meta.env
  return apiBaseFrom({
    configured: VITE_FLASK_API_URL as string | undefined,
    built: PROD && !STORYBOOK,
    origin: globalThis.location?.origin,
  })
}
