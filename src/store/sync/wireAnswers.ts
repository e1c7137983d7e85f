import { HttpError } from '@/lib/httpErrors'
import { isJsonObject, type Json } from '@/model/json'
import { registersFromWire } from '@/sync/merge/wire'
import type { Arrival, OpResult, Snapshot, SyncAnswer } from '@/sync/transport'

/** Reads the answer to a request of so many bytes, and how long it was. Throws a sentence when some other program answered. */
export function answerTo(sent: number, text: string): SyncAnswer {
  const bytes = { sent, received: bytesOf(text) }
  return { ...answerIn(jsonIn(text)), bytes }
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    throw notTheServer()
  }
}

/** The length of a text as UTF-8, which is how it travels unless it is compressed. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Reads what the server answers to a request. Throws a sentence when some other program answered. */
export function answerIn(answer: Json): SyncAnswer {
  if (!isJsonObject(answer)) throw notTheServer()
  const { c, since, mid, res, ch, more } = answer
  const isCursor = typeof c === 'string' && (since === null || typeof since === 'string')
  if (!isCursor || typeof mid !== 'number' || !Array.isArray(ch)) throw notTheServer()
  return {
    cursor: c,
    since,
    mid,
    results: Array.isArray(res) ? (res as readonly Json[]).flatMap(resultIn) : [],
    changes: (ch as readonly Json[]).map(arrivalIn),
    more: more === true,
  }
}

function resultIn(result: Json): OpResult[] {
  if (!isJsonObject(result)) return []
  const { mid, s, why } = result
  if (typeof mid !== 'number' || typeof s !== 'string') return []
  return [{ mid, status: s, ...(typeof why === 'string' && { why }) }]
}

function arrivalIn(change: Json): Arrival {
  const [key, , registers] = Array.isArray(change) ? (change as readonly Json[]) : []
  if (typeof key !== 'string') throw notTheServer()
  if (registers === null) return [key, null]
  if (!isJsonObject(registers)) throw notTheServer()
  return [key, registersFromWire(registers)]
}

/** Reads a snapshot: a line with the cursor, one for each record, and one that says how many there are. */
export function snapshotIn(text: string): Snapshot {
  const lines = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Json]))
  const [head, end] = [lines[0], lines.at(-1)]
  const records = lines.slice(1, -1).map(arrivalIn)
  if (!isJsonObject(head) || !isJsonObject(end) || typeof head['c'] !== 'string') {
    throw notTheServer()
  }
  if (end['count'] !== records.length) throw notTheServer()
  return { cursor: head['c'], records }
}

/** Some other program answers: taken for the server's, it would empty the outbox. */
function notTheServer(): HttpError {
  return new HttpError(
    200,
    'Something other than the Espalier server answers: check the address of the server.',
  )
}
