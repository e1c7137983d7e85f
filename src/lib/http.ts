/** The server does not answer at all: a normal state, not a fault. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'

  constructor(cause?: unknown) {
    super('The server does not answer.', { cause })
  }
}

const ELSEWHERE = 'http://localhost:5001'
const PATIENCE_MS = 15_000

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
function apiBase(): string {
  const { VITE_FLASK_API_URL, PROD, STORYBOOK } = import.meta.env
  return apiBaseFrom({
    configured: VITE_FLASK_API_URL as string | undefined,
    built: PROD && !STORYBOOK,
    origin: globalThis.location?.origin,
  })
}

/** Asks the server. Rejects with an `OfflineError`, or with the sentence the server refuses with. */
export async function requestJson(
  path: string,
  init: { readonly method?: string; readonly body?: unknown } = {},
): Promise<unknown> {
  const { method = 'GET', body } = init
  const response = await ask(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer
  throw new HttpError(
    response.status,
    sentenceIn(answer) ?? `The server answers ${response.status}.`,
  )
}

/** The server refuses, or fails, with a sentence. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(apiBase() + path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    throw new OfflineError(error)
  }
}

/** `{"error": "…"}` of the storage routes, `{"error": {"message": "…"}}` of the others. */
function sentenceIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  const { error } = answer
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error !== null && 'message' in error)
    return String(error.message)
  return undefined
}
