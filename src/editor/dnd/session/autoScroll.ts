import type { Rect } from '@/model/canvasProtocol'
import type { Point } from '../canvasPort'
import { holds } from '../geometry/box'

/** How near an edge scrolling begins, in pixels. */
const ZONE = 48
/** Pixels a second, right at the edge. */
const FASTEST = 1400
/** A frame that came late scrolls no further than this many milliseconds. */
const LONGEST_FRAME = 50

/**
 * How far a surface scrolls in one frame while the pointer is near its edge; it grows with the square of
 * the nearness. `null` away from the edges and outside: no frame loop is needed there.
 */
export function scrollStep(point: Point, rect: Rect, milliseconds: number): Point | null {
  if (!holds(rect, point)) return null
  const seconds = Math.min(milliseconds, LONGEST_FRAME) / 1000
  const x = pull(point.x - rect.x, rect.width) * FASTEST * seconds
  const y = pull(point.y - rect.y, rect.height) * FASTEST * seconds
  return x === 0 && y === 0 ? null : { x, y }
}

/** -1 at the near edge to 1 at the far one, 0 between the zones. */
function pull(at: number, length: number): number {
  const zone = Math.min(ZONE, length / 4)
  if (zone <= 0) return 0
  const near = (zone - at) / zone
  const far = (at - (length - zone)) / zone
  return near > 0 ? -(near ** 2) : far > 0 ? far ** 2 : 0
}
