import type { Rect } from '@/model/canvasProtocol'
import type { Point } from '../canvasPort'

/** A box by its four sides: what comparing and cutting needs. */
export interface Sides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The sides of a rectangle. */
export function sidesOf({ x, y, width, height }: Rect): Sides {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Whether the point lies in the rectangle; the right and bottom sides are outside. */
export function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
}

/** The rectangle moved. */
export function shifted(rect: Rect, by: Point): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y }
}

/**
 * How much of a container's side belongs to its parent: a tenth of it, at least 6 px and at most 16, but
 * never more than a quarter, so that half of the smallest container can still be reached.
 */
function edgeZone(side: number): number {
  return Math.max(0, Math.min(side / 4, Math.max(6, Math.min(16, side / 10))))
}

/**
 * The part of a box that is its own: what is left without the edges. Edges stack: where a box fills its
 * parent, its edge begins where that of the parent ends, so that moving outward passes every level.
 */
export function ownPart(box: Sides, parent: Sides | undefined): Sides {
  const within =
    parent && overlap(box, parent)
      ? {
          left: Math.max(box.left, parent.left),
          top: Math.max(box.top, parent.top),
          right: Math.min(box.right, parent.right),
          bottom: Math.min(box.bottom, parent.bottom),
        }
      : box
  const across = edgeZone(within.right - within.left)
  const down = edgeZone(within.bottom - within.top)
  return {
    // A side that sticks out of the parent keeps its own place: content may overflow its container.
    left: (box.left < (parent?.left ?? box.left) - OVERFLOW ? box.left : within.left) + across,
    top: (box.top < (parent?.top ?? box.top) - OVERFLOW ? box.top : within.top) + down,
    right:
      (box.right > (parent?.right ?? box.right) + OVERFLOW ? box.right : within.right) - across,
    bottom:
      (box.bottom > (parent?.bottom ?? box.bottom) + OVERFLOW ? box.bottom : within.bottom) - down,
  }
}

/** More than the edges of several levels: a child that sticks out this far overflows. */
const OVERFLOW = 128

function overlap(a: Sides, b: Sides): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
