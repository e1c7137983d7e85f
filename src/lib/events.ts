import { apiBase, watchApiBase } from './apiBase'

/** How long until a stream is tried again that the server did not let in, in ms. News comes with the interval meanwhile. */
const TRY_AGAIN_MS = 30_000
/** So long a page that went out of sight goes on to listen, in ms: it may be back, and another tab that is seen takes over. */
const LISTEN_HIDDEN_MS = 15_000

/** What the server tells of a space. */
export type SpaceNews =
  /** Something changed, and this is where it is now. */
  | { readonly kind: 'poke'; readonly cursor: string }
  /** Who is there, as JSON that nobody has read yet. */
  | { readonly kind: 'presence'; readonly text: string }

/**
 * Hears from the server that something changed in a space, or who is there, until the answer is
 * called. Listens while the page is to be seen: a browser has six connections to a server, and a page that nobody
 * looks at needs no news at once. Never fails: where there is no stream, nothing is heard.
 */
export function listenToSpace(space: string, heard: (news: SpaceNews) => void): () => void {
  const { document, EventSource } = globalThis
  if (!document || !EventSource) return () => {}
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') open()
    else timer = setTimeout(close, LISTEN_HIDDEN_MS)
  }

  function open(): void {
    if (source) return
    source = new EventSource(`${apiBase()}/api/v1/spaces/${encodeURIComponent(space)}/events`)
    source.addEventListener('poke', ({ data }: MessageEvent<string>) =>
      heard({ kind: 'poke', cursor: data }),
    )
    source.addEventListener('presence', ({ data }: MessageEvent<string>) =>
      heard({ kind: 'presence', text: data }),
    )
    source.addEventListener('error', () => {
      // A line that broke is opened again by the browser; one that was refused is not.
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      timer = setTimeout(look, TRY_AGAIN_MS)
    })
  }

  function close(): void {
    source?.close()
    source = undefined
  }

  const stopWatching = watchApiBase(() => {
    close()
    look()
  })
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    stopWatching()
    document.removeEventListener('visibilitychange', look)
    clearTimeout(timer)
    close()
  }
}
