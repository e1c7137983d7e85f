/** So often a page looks at the clock, in ms. */
const TICK_MS = 1000
/** A clock that went on by so much between two looks says that the page stood still, in ms. */
const STILL_MS = 2000

/** What the watch needs of a browser; tests bring their own. */
export interface StillBrowser {
  /** Monotonic, in ms. */
  readonly now: () => number
  readonly inSight: () => boolean
}

/**
 * Calls back when the page has stood still: in a dialog of the browser, in a debugger, or in code that took long. What other tabs say
 * to a page that is halted so is lost. A page out of sight is not watched, as its timers are slow; what `heal` takes is no standstill
 * of its own. Answers how to stop.
 */
export function whenStoodStill(heal: () => Promise<void>, browser = thisBrowser()): () => void {
  const { now, inSight } = browser
  let last: number | undefined
  let isHealing = false
  const timer = setInterval(() => {
    if (isHealing || !inSight()) {
      last = undefined
      return
    }
    const before = last ?? Infinity
    last = now()
    if (last - before < STILL_MS) return
    isHealing = true
    void heal()
      .catch(() => {})
      .finally(() => (isHealing = false))
  }, TICK_MS)
  return () => clearInterval(timer)
}

function thisBrowser(): StillBrowser {
  return {
    now: () => performance.now(),
    inSight: () => globalThis.document?.visibilityState === 'visible',
  }
}
