import { OfflineError } from '@/lib/httpErrors'
import type { Transport } from '@/sync/transport'

/** The way to a space of the Flask server, under `/api/v1`. */
export function httpTransport(space: string): Transport {
  const root = `/api/v1/spaces/${encodeURIComponent(space)}`
  return {
    sync: async (request) => (await protocol()).exchange(root, request),
    snapshot: async () => (await protocol()).readSnapshot(root),
    check: () =>
      protocol().then(
        ({ isThere }) => isThere(),
        () => false,
      ),
    stats: async () => (await protocol()).readStats(space),
    clear: async () => (await protocol()).clearSpace(space),
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
