import type { CodePlace } from '@/model/code/canvasCode'
import { messageOf } from './code/messageOf'
import { post } from './messages'
import { keepOverflowing } from './sections'

/**
 * Tells the host of scrolling, of the page's height, and of errors that no component caught.
 * @param placeOf where in the project's own code an error comes from
 */
export function watchPage(container: HTMLElement, placeOf: (error: unknown) => CodePlace): void {
  const page = document.documentElement
  window.addEventListener(
    'scroll',
    () => post({ kind: 'scrolled', x: window.scrollX, y: window.scrollY }),
    { passive: true },
  )
  new ResizeObserver(() => post({ kind: 'height', height: page.scrollHeight })).observe(container)
  const tell = (error: unknown, message: string) => {
    const place = placeOf(error)
    if (place.path === undefined) post({ kind: 'error', nodeId: null, message })
    else post({ kind: 'codeError', type: null, nodeId: null, message, ...place })
  }
  window.addEventListener('error', ({ error, message }) => {
    // Chromium reports a harmless delay of observers as an error.
    if (!message.startsWith('ResizeObserver loop')) tell(error, message)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason, messageOf(reason)))
  container.addEventListener('contentvisibilityautostatechange', (event) => {
    if (
      !(event as ContentVisibilityAutoStateChangeEvent).skipped &&
      event.target instanceof HTMLElement
    ) {
      keepOverflowing([event.target])
    }
  })
}
