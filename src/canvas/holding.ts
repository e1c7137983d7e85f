/** What was brought into view is let go when it was still for so long, and in any case after so long; milliseconds. */
const STILL_MS = 1500
const LONGEST_MS = 6000

/** Keeps one thing at a time in view. */
export interface Holding {
  /** Brings what `find` answers into view, and keeps it there for a moment. Answers whether there was anything. */
  readonly hold: (find: () => Element | null) => boolean
  /** Somebody goes elsewhere. */
  readonly letGo: () => void
}

/**
 * Brings things into view and keeps them there while they or what is around them grow: sections on the way get their
 * real height once they are near, and a component of code stands in its place only when it has been loaded. The element
 * may be another one by then. Where it stays in view nothing moves.
 */
export function createHolding(): Holding {
  let held = 0
  function hold(find: () => Element | null): boolean {
    held += 1
    const own = held
    let element = find()
    if (!element) return false
    show(element)
    const began = performance.now()
    let moved = began
    let before = placeOf(element)
    const look = () => {
      const now = performance.now()
      if (own !== held || now - moved > STILL_MS || now - began > LONGEST_MS) return
      requestAnimationFrame(look)
      if (!element?.isConnected) element = find()
      if (!element || placeOf(element) === before) return
      show(element)
      before = placeOf(element)
      moved = now
    }
    requestAnimationFrame(look)
    return true
  }
  return {
    hold,
    letGo() {
      held += 1
    },
  }
}

function show(element: Element): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
}

function placeOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left, top, width, height, window.innerWidth, window.innerHeight].join(' ')
}
