import { post } from './messages'
import { keepOverflowing } from './sections'

/** Tells the host of scrolling, of the page's height, and of errors that no component caught. */
export function watchPage(container: HTMLElement): void {
  const page = document.documentElement
  window.addEventListener(
    'scroll',
    () => post({ kind: 'scrolled', x: window.scrollX, y: window.scrollY }),
    { passive: true },
  )
  new ResizeObserver(() => post({ kind: 'height', height: page.scrollHeight })).observe(container)
  window.addEventListener('error', ({ message }) => {
    // Chromium reports a harmless delay of observers as an error.
    if (!message.startsWith('ResizeObserver loop')) post({ kind: 'error', nodeId: null, message })
  })
  window.addEventListener('unhandledrejection', ({ reason }) =>
    post({ kind: 'error', nodeId: null, message: String(reason) }),
  )
  container.addEventListener('contentvisibilityautostatechange', (event) => {
    if (
      !(event as ContentVisibilityAutoStateChangeEvent).skipped &&
      event.target instanceof HTMLElement
    ) {
      keepOverflowing([event.target])
    }
  })
}
