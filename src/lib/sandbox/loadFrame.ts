import { READY, type BeginMessage, type FetcherBegin } from '@/model/lambda/sandboxProtocol'

/** How long a frame may take to load, in ms. */
const READY_WITHIN = 15_000

type Begin = BeginMessage | FetcherBegin

/** A frame that was given what it works with, and the port to talk to it over. */
export interface LoadedFrame {
  readonly iframe: HTMLIFrameElement
  readonly port: MessagePort
}

/**
 * Loads a page of the build into a frame of an origin of its own; what it is given may be on its way meanwhile. Rejected with a
 * sentence when the one or the other does not come.
 */
export async function loadFrame(
  src: '/sandbox.html' | '/fetcher.html',
  title: string,
  begin: Begin | Promise<Begin>,
): Promise<LoadedFrame> {
  const iframe = document.createElement('iframe')
  iframe.title = title
  iframe.hidden = true
  iframe.setAttribute('sandbox', 'allow-scripts')
  iframe.src = src
  try {
    const [given] = await Promise.all([begin, load(iframe)])
    const { port1, port2 } = new MessageChannel()
    // Its origin is opaque; nobody but the page of the build can be in it.
    iframe.contentWindow?.postMessage(given, '*', [port2])
    return { iframe, port: port1 }
  } catch (error) {
    iframe.remove()
    throw error
  }
}

/** Fulfilled when the frame says that it is there. */
function load(iframe: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      window.removeEventListener('message', hear)
      reject(
        new Error(
          'The sandbox did not load. Check that the server can be reached, and run it again.',
        ),
      )
    }, READY_WITHIN)
    function hear({ source, data }: MessageEvent<unknown>): void {
      if (source === null || source !== iframe.contentWindow || !isReady(data)) return
      clearTimeout(late)
      window.removeEventListener('message', hear)
      resolve()
    }
    window.addEventListener('message', hear)
    document.body.append(iframe)
  })
}

function isReady(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === READY
}
