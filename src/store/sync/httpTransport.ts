import { HttpError, requestJson } from '@/lib/http'
import { isJsonObject, type Json } from '@/model/json'
import type { ChangesPage, Cursor, FlaskStats, Transport, WireRecord } from '@/sync/transport'

/** The way to a space of the Flask server: push and pull of records under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  const query = `?space=${encodeURIComponent(space)}`
  return {
    async push(records) {
      return cursorIn(
        (await requestJson(`${root}/push`, { method: 'POST', body: { records } })) as Json,
      )
    },
    async pull(cursor): Promise<ChangesPage> {
      const at = cursor
        ? `?since=${cursor.rev}&nonce=${encodeURIComponent(cursor.nonce)}`
        : '?since=0'
      const answer = (await requestJson(`${root}/changes${at}`)) as Json
      return {
        cursor: cursorIn(answer),
        reset: cursor === null || fieldOf(answer, 'reset') === true,
        changes: changesIn(answer),
        more: fieldOf(answer, 'more') === true,
      }
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

/** Some other program answers: taken for the server's, it would empty the outbox. */
function notTheServer(): HttpError {
  return new HttpError(
    200,
    'Something other than the Espalier server answers: check the address of the server.',
  )
}

function fieldOf(answer: Json, name: string): Json | undefined {
  return isJsonObject(answer) ? answer[name] : undefined
}

function cursorIn(answer: Json): Cursor {
  const [rev, nonce] = [fieldOf(answer, 'rev'), fieldOf(answer, 'nonce')]
  if (typeof rev !== 'number' || typeof nonce !== 'string') throw notTheServer()
  return { rev, nonce }
}

function changesIn(answer: Json): WireRecord[] {
  const changes = fieldOf(answer, 'changes')
  if (!Array.isArray(changes)) throw notTheServer()
  return changes.map((change: Json): WireRecord => {
    const [key, , value] = Array.isArray(change) ? change : []
    if (typeof key !== 'string' || value === undefined) throw notTheServer()
    return [key, value]
  })
}
