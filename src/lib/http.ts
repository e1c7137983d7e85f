import { apiBase, watchApiBase } from './apiBase'
import { HttpError, OfflineError } from './httpErrors'

/** Until the answer begins; a body to send has time at 32 kB a second besides. */
const PATIENCE_MS = 15_000
const SENT_PER_MS = 32
/** Until all of an answer that has begun is there. */
const READ_PATIENCE_MS = 120_000
/** What a proxy says when it finds nobody behind it. */
const NOBODY_THERE = new Set([502, 503, 504])

/** Asks the server for text, such as lines of JSON; sends JSON where given, compressed as a blob. Rejects as `requestJson` does. */
export async function requestText(path: string, json?: string | Blob): Promise<string> {
  const answer = await ask(path, json === undefined ? {} : bringing('POST', json))
  if (answer.ok) return answer.text
  throw failureOf(answer)
}

/** Asks the server. Rejects with an `OfflineError`, or with the sentence the server refuses with. */
export async function requestJson(
  path: string,
  init: { readonly method?: string; readonly body?: unknown } = {},
): Promise<unknown> {
  const { method = 'GET', body } = init
  const answer = await ask(
    path,
    body === undefined ? { method } : bringing(method, JSON.stringify(body)),
  )
  const value = parsed(answer.text)
  if (answer.ok && value !== undefined) return value
  throw failureOf(answer)
}

function bringing(method: string, body: string | Blob): Asked {
  const packed = typeof body === 'string' ? undefined : { 'Content-Encoding': 'gzip' }
  return { method, body, headers: { 'Content-Type': 'application/json', ...packed } }
}

function failureOf({ status, ok, text }: Answer): Error {
  const sentence = sentenceIn(parsed(text))
  if (sentence === undefined && NOBODY_THERE.has(status)) return new OfflineError()
  return new HttpError(status, sentence ?? describe(status, ok))
}

function describe(status: number, ok: boolean): string {
  return ok
    ? 'Something other than the Espalier server answers: check the address of the server.'
    : `The server answers ${status}, without a reason.`
}

interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly text: string
}

type Asked = RequestInit & { readonly body?: string | Blob }

async function ask(path: string, init: Asked): Promise<Answer> {
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  // As if nobody had answered: no answer of one server is taken for one of another.
  const settled = watchApiBase(giveUp)
  const size = typeof init.body === 'string' ? init.body.length : (init.body?.size ?? 0)
  let timer = setTimeout(giveUp, PATIENCE_MS + size / SENT_PER_MS)
  try {
    const response = await fetch(apiBase() + path, { ...init, signal: patience.signal })
    clearTimeout(timer)
    timer = setTimeout(giveUp, READ_PATIENCE_MS)
    const text = await response.text()
    return { status: response.status, ok: response.ok, text }
  } catch (error) {
    throw new OfflineError(error)
  } finally {
    settled()
    clearTimeout(timer)
  }
}

/** The JSON in a text; `undefined` when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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
