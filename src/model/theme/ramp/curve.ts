/** A value that a curve passes through. */
export interface Knot {
  readonly at: number
  readonly value: number
}

/**
 * The value of a curve at a place: between two knots in the proportions of a shape (a straight line, if none is given), before the first
 * and after the last what they have. Where the shape rises or falls all the way, the curve does too.
 */
export function between(
  knots: readonly Knot[],
  at: number,
  shape: (at: number) => number = (at) => at,
): number {
  const after = knots.find((knot) => knot.at >= at)
  const before = knots.findLast((knot) => knot.at <= at)
  if (!after || !before) return (after ?? before)?.value ?? 0
  if (after.at === before.at) return after.value
  const part = (shape(at) - shape(before.at)) / (shape(after.at) - shape(before.at))
  return before.value + (after.value - before.value) * part
}

/** Angles written so that the way from each to the next is the shorter one. */
export function shortestArc(knots: readonly Knot[]): readonly Knot[] {
  const turned: Knot[] = []
  for (const { at, value } of knots) {
    const before = turned.at(-1)?.value ?? value
    const turns = Math.round((before - value) / 360)
    turned.push({ at, value: value + turns * 360 })
  }
  return turned
}
