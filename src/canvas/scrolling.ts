interface Point {
  readonly x: number
  readonly y: number
}

/** Scrolls the innermost box at a point that can still move that way; the page when there is none. */
export function scrollAt({ dx, dy }: { dx: number; dy: number }, at: Point | undefined): void {
  let element = at ? document.elementFromPoint(at.x, at.y) : null
  while (element && element !== document.documentElement && element !== document.body) {
    if (canScroll(element, dx, dy)) {
      element.scrollBy({ left: dx, top: dy, behavior: 'instant' })
      return
    }
    element = element.parentElement
  }
  window.scrollBy({ left: dx, top: dy, behavior: 'instant' })
}

function canScroll(element: Element, dx: number, dy: number): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const moves = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  const room = (position: number, extent: number, by: number) =>
    by < 0 ? position > 0 : by > 0 && position < extent - 1
  return (
    (moves(overflowY) &&
      room(element.scrollTop, element.scrollHeight - element.clientHeight, dy)) ||
    (moves(overflowX) && room(element.scrollLeft, element.scrollWidth - element.clientWidth, dx))
  )
}
