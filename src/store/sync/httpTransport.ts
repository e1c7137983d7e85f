import { OfflineError, requestJson } from '@/lib/http'
import type { FlaskStats, Transport } from '@/sync/transport'

/** The way to a space of the Flask server, under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  const query = `?space=${encodeURIComponent(space)}`
  return {
    sync: async (request) => (await protocol()).exchange(root, request),
    snapshot: async () => (await protocol()).readSnapshot(root),
    check: () =>
      requestJson('/health').then(
        () => true,
        () => false,
      ),
    stats: async () => (await requestJson(`/api/storage/stats${query}`)) as FlaskStats,
    clear: async () => void (await requestJson(`/api/storage/clear${query}`, { method: 'POST' })),
  }
}

/** What speaks the protocol comes from the server, with the first request: where it does not, nobody answers. */
async function protocol() {
  try {
    return await import('./httpExchange')
  } catch (error) {
    throw new OfflineError(error)
  }
}
