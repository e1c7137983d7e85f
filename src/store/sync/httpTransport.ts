import { HttpError, requestJson, requestText } from '@/lib/http'
import { isJsonObject, type Json } from '@/model/json'
import { opToWire, registersFromWire } from '@/sync/merge/wire'
import {
  StrangerError,
  type Arrival,
  type FlaskStats,
  type OpResult,
  type Snapshot,
  type SyncAnswer,
  type Transport,
} from '@/sync/transport'

/** Of the protocol. */
const VERSION = 1

/** The way to a space of the Flask server, under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  const query = `?space=${encodeURIComponent(space)}`
  return {
    async sync({ replica, cursor, ops }) {
      const body = { v: VERSION, r: replica, c: cursor, ops: ops.map(opToWire) }
      return answerIn((await asking(`${root}/sync`, body)) as Json)
    },
    async snapshot() {
      return snapshotIn(await requestText(`${root}/snapshot`))
    },
    check: () =>
      requestJson('/health').then(
        () => true,
        () => false,
      ),
    stats: async () => (await requestJson(`/api/storage/stats${query}`)) as FlaskStats,
    clear: async () => void (await requestJson(`/api/storage/clear${query}`, { method: 'POST' })),
  }
}

async function asking(path: string, body: unknown): Promise<unknown> {
  try {
    return await requestJson(path, { method: 'POST', body })
  } catch (error) {
    if (error instanceof HttpError && error.status === 409) throw new StrangerError(error.message)
    throw error
  }
}

function answerIn(answer: Json): SyncAnswer {
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

/** A line with the cursor, one for each record, and one that says how many there are. */
function snapshotIn(text: string): Snapshot {
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
