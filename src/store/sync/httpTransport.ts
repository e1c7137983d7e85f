import { requestJson } from '@/lib/http'
import type { Json } from '@/model/json'
import type { ChangesPage, Cursor, FlaskStats, Transport } from '@/sync/transport'

interface Page extends Cursor {
  readonly reset: boolean
  readonly changes: readonly (readonly [key: string, rev: number, value: Json])[]
  readonly more: boolean
}

/** The way to a space of the Flask server: push and pull of records under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  const query = `?space=${encodeURIComponent(space)}`
  return {
    async push(records) {
      const { rev, nonce } = (await requestJson(`${root}/push`, {
        method: 'POST',
        body: { records },
      })) as Cursor
      return { rev, nonce }
    },
    async pull(cursor): Promise<ChangesPage> {
      const at = cursor
        ? `?since=${cursor.rev}&nonce=${encodeURIComponent(cursor.nonce)}`
        : '?since=0'
      const { rev, nonce, reset, changes, more } = (await requestJson(
        `${root}/changes${at}`,
      )) as Page
      return {
        cursor: { rev, nonce },
        reset: cursor === null || reset,
        changes: changes.map(([key, , value]) => [key, value] as const),
        more,
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
