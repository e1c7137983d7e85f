import { OfflineError } from '@/lib/http'
import type { Transport } from '@/sync/transport'

/** The way to a space of the Flask server. Its code comes with the first request: no edit needs it. */
export function lateTransport(space: string): Transport {
  async function way(): Promise<Transport> {
    try {
      return (await import('./httpTransport')).httpTransport(space)
    } catch (error) {
      throw new OfflineError(error)
    }
  }
  return {
    sync: async (request) => (await way()).sync(request),
    snapshot: async () => (await way()).snapshot(),
    check: () =>
      way().then(
        (transport) => transport.check(),
        () => false,
      ),
    stats: async () => (await way()).stats(),
    clear: async () => (await way()).clear(),
  }
}
