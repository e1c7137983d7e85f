import { HttpError, OfflineError, requestJson, requestText } from '@/lib/http'
import type { Json } from '@/model/json'
import { opToWire } from '@/sync/merge/wire'
import { StrangerError, type FlaskStats, type Transport } from '@/sync/transport'

/** Of the protocol. */
const VERSION = 1

/** The way to a space of the Flask server, under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  const query = `?space=${encodeURIComponent(space)}`
  return {
    async sync({ replica, cursor, ops }) {
      const body = { v: VERSION, r: replica, c: cursor, ops: ops.map(opToWire) }
      const [answer, { answerIn }] = await Promise.all([asking(`${root}/sync`, body), reader()])
      return answerIn(answer as Json)
    },
    async snapshot() {
      const [text, { snapshotIn }] = await Promise.all([requestText(`${root}/snapshot`), reader()])
      return snapshotIn(text)
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

/** What reads answers comes with the first one: nobody who waits for an answer waits longer for that. */
async function reader() {
  try {
    return await import('./wireAnswers')
  } catch (error) {
    throw new OfflineError(error)
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
