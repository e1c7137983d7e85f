/** Calls back when the page may be about to go: it is hidden, closed or frozen. */
export function whenPageHides(listener: () => void): void {
  globalThis.addEventListener?.('pagehide', listener)
  globalThis.document?.addEventListener('freeze', listener)
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener()
  })
}
