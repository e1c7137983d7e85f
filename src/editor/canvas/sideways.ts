/** How far from the edge of the room a component comes to stand, in pixels of the screen. */
const MARGIN = 16

/** Where a room is scrolled to and how wide it is, in pixels of the screen. */
interface Room {
  readonly scrollLeft: number
  readonly clientWidth: number
}

/**
 * The scroll position at which something from `left` to `right` is in view; the present one where it is
 * already. What is wider than the room shows its left end.
 */
export function scrollToShow(
  { scrollLeft, clientWidth }: Room,
  left: number,
  right: number,
): number {
  const least = right + MARGIN - clientWidth
  const most = left - MARGIN
  if (scrollLeft >= least && scrollLeft <= most) return scrollLeft
  return Math.max(0, scrollLeft > most ? most : Math.min(least, most))
}
