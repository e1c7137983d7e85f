/** Calls back when nothing more urgent is to do; soon, where a browser does not tell. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 200 })
  else setTimeout(callback)
}
