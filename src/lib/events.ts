import { apiBase } from './http'

/** How long until a stream is tried again that the server did not let in, in ms. News comes with the interval meanwhile. */
const TRY_AGAIN_MS = 30_000

/**
 * Hears from the server that something changed in a space, with the cursor of the change, until the answer is
 * called. Listens while the page is to be seen: a browser has six connections to a server, and a page that nobody
 * looks at needs no news at once. Never fails: where there is no stream, nothing is heard.
 */
export function listenToSpace(space: string, heard: (cursor: string) => void): () => void {
  const { document, EventSource } = globalThis
  if (!document || !EventSource) return () => {}
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') open()
    else close()
  }

  function open(): void {
    if (source) return
    source = new EventSource(`${apiBase()}/api/v1/spaces/${encodeURIComponent(space)}/events`)
    source.addEventListener('poke', ({ data }: MessageEvent<string>) => heard(data))
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

  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(timer)
    close()
  }
}
