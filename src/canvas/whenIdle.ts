/** A pause that nobody vouches for is taken to last so long, in milliseconds. */
const SHORT_MS = 8

/**
 * Calls back when nothing more urgent is to do; soon, where a browser does not tell. `hasTime` says whether the pause
 * goes on: work in pieces goes on as long, and asks for another pause after that.
 */
export function whenIdle(callback: (hasTime: () => boolean) => void): void {
  const beginShort = () => {
    const end = performance.now() + SHORT_MS
    return () => performance.now() < end
  }
  if (!('requestIdleCallback' in window)) {
    setTimeout(() => callback(beginShort()))
    return
  }
  window.requestIdleCallback(
    (pause) => callback(pause.didTimeout ? beginShort() : () => pause.timeRemaining() > 0),
    { timeout: 200 },
  )
}
