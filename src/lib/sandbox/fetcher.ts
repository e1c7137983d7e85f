import type {
  FetchedResponse,
  FetchRequest,
  FromFetcher,
  ToFetcher,
} from '@/model/lambda/sandboxProtocol'
import { loadFrame } from './loadFrame'

/** What came of a request; a sentence when it has no answer. */
export type Fetched =
  | { readonly ok: true; readonly response: FetchedResponse }
  | { readonly ok: false; readonly message: string }

/** A frame that fetches from some origins and from nowhere else. */
interface Fetcher {
  readonly fetch: (request: FetchRequest, signal: AbortSignal) => Promise<Fetched>
  readonly isIdle: () => boolean
  readonly remove: () => void
}

/** Frames that are kept for the next request. */
const KEPT = 4

const open = new Map<string, Promise<Fetcher>>()

/** Fetches in a frame that reaches just these origins. Rejected with a sentence when the frame does not come. */
export async function fetchWithin(
  origins: readonly string[],
  request: FetchRequest,
  signal: AbortSignal,
): Promise<Fetched> {
  const key = origins.toSorted().join(' ')
  const before = open.get(key)
  const fetcher = before ?? openFetcher(origins)
  open.delete(key)
  open.set(key, fetcher)
  await letGo()
  try {
    return await (await fetcher).fetch(request, signal)
  } catch (error) {
    open.delete(key)
    throw error
  }
}

async function letGo(): Promise<void> {
  if (open.size <= KEPT) return
  for (const [key, opened] of open) {
    const fetcher = await opened.catch(() => undefined)
    if (open.size <= KEPT) return
    if (fetcher && !fetcher.isIdle()) continue
    fetcher?.remove()
    open.delete(key)
  }
}

async function openFetcher(origins: readonly string[]): Promise<Fetcher> {
  const begin = { kind: 'begin', origins } as const
  const { iframe, port } = await loadFrame('/fetcher.html', 'Requests of the lambdas', begin)
  const waiting = new Map<number, (fetched: Fetched) => void>()
  let last = 0
  const post = (message: ToFetcher) => port.postMessage(message)
  port.addEventListener('message', ({ data }: MessageEvent<FromFetcher>) => {
    waiting.get(data.seq)?.(data)
    waiting.delete(data.seq)
  })
  port.start()
  return {
    isIdle: () => waiting.size === 0,
    remove() {
      port.close()
      iframe.remove()
    },
    fetch(request, signal) {
      const seq = (last += 1)
      return new Promise((resolve) => {
        const abort = () => {
          post({ kind: 'abort', seq })
          waiting.delete(seq)
          resolve({ ok: false, message: 'The run was ended.' })
        }
        if (signal.aborted) return abort()
        signal.addEventListener('abort', abort, { once: true })
        waiting.set(seq, (fetched) => {
          signal.removeEventListener('abort', abort)
          resolve(fetched)
        })
        post({ kind: 'fetch', seq, request })
      })
    },
  }
}
