import type { DropIndicator, MeasuredSlot, Rect } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import type { Point } from '../canvasPort'
import type { Lane, Layout, Placed } from './layout'

/** A gap between two children of a slot, and the line that shows it. */
export interface Gap {
  /** The child before the gap in document order; absent at the beginning. */
  readonly after?: NodeId
  /** The child behind it; absent at the end. */
  readonly before?: NodeId
  readonly rect: Rect
  readonly shape: DropIndicator['shape']
}

const THICKNESS = 2
/** How far before the first child the line stands where nothing tells how wide gaps are. */
const LOOSE = 16

/** The gap that a point chooses in a slot: the lane under it wins, then the middle of the boxes decides. */
export function gapAt(slot: MeasuredSlot, layout: Layout, point: Point): Gap {
  switch (layout.kind) {
    case 'empty':
      return { rect: slot.rect, shape: 'fill' }
    case 'column': {
      const { children, reversed } = layout
      const middle = ({ rect }: Placed) => rect.y + rect.height / 2
      const at = children.findIndex((child) =>
        reversed ? point.y > middle(child) : point.y < middle(child),
      )
      return columnGap(slot, layout, at < 0 ? children.length : at)
    }
    case 'lanes': {
      const lane = laneAt(layout.lanes, point.y)
      if (!lane) return { rect: slot.rect, shape: 'fill' }
      const middle = ({ rect }: Placed) => rect.x + rect.width / 2
      const at = lane.children.findIndex((child) =>
        lane.reversed ? point.x > middle(child) : point.x < middle(child),
      )
      return laneGap(slot, layout.children, lane, at < 0 ? lane.children.length : at)
    }
  }
}

/** The gap right before a child, or at the end; where a keyboard drag shows its line. */
export function gapBefore(slot: MeasuredSlot, layout: Layout, before: NodeId | undefined): Gap {
  if (layout.kind === 'empty') return { rect: slot.rect, shape: 'fill' }
  const found = layout.children.findIndex(({ nodeId }) => nodeId === before)
  const at = found < 0 ? layout.children.length : found
  if (layout.kind === 'column') return columnGap(slot, layout, at)
  const lane =
    layout.lanes.find(({ from, children }) => at >= from && at < from + children.length) ??
    layout.lanes.at(-1)
  if (!lane) return { rect: slot.rect, shape: 'fill' }
  return laneGap(slot, layout.children, lane, at - lane.from)
}

function laneAt(lanes: readonly Lane[], y: number): Lane | undefined {
  let best: Lane | undefined
  let least = Infinity
  for (const lane of lanes) {
    const away = Math.max(lane.top - y, y - lane.bottom, 0)
    if (away < least) {
      best = lane
      least = away
    }
  }
  return best
}

function columnGap(
  slot: MeasuredSlot,
  { children, reversed }: Extract<Layout, { kind: 'column' }>,
  at: number,
): Gap {
  const after = children[at - 1]
  const before = children[at]
  const [upper, lower] = reversed ? [before, after] : [after, before]
  const y = between(upper && upper.rect.y + upper.rect.height, lower?.rect.y, [
    slot.rect.y,
    slot.rect.y + slot.rect.height,
  ])
  const near = [after, before].flatMap((child) => (child ? [child.rect] : []))
  const left = Math.min(...near.map((rect) => rect.x))
  const right = Math.max(...near.map((rect) => rect.x + rect.width))
  return {
    ...ids(after, before),
    rect: { x: left, y: y - THICKNESS / 2, width: right - left, height: THICKNESS },
    shape: 'line-horizontal',
  }
}

/** The line stands beside children of its own lane; its neighbours in the document may be in the next one. */
function laneGap(slot: MeasuredSlot, children: readonly Placed[], lane: Lane, at: number): Gap {
  const after = lane.children[at - 1]
  const before = lane.children[at]
  const [left, right] = lane.reversed ? [before, after] : [after, before]
  const x = between(left && left.rect.x + left.rect.width, right?.rect.x, [
    slot.rect.x,
    slot.rect.x + slot.rect.width,
  ])
  const near = [after, before].flatMap((child) => (child ? [child.rect] : []))
  const top = Math.min(...near.map((rect) => rect.y))
  const bottom = Math.max(...near.map((rect) => rect.y + rect.height))
  return {
    ...ids(children[lane.from + at - 1], children[lane.from + at]),
    rect: { x: x - THICKNESS / 2, y: top, width: THICKNESS, height: bottom - top },
    shape: 'line-vertical',
  }
}

/** The middle between two edges; beside a single one, half of the room that the container leaves, at most 8 px. */
function between(
  low: number | undefined,
  high: number | undefined,
  [start, end]: readonly [number, number],
): number {
  if (low !== undefined && high !== undefined) return (low + high) / 2
  if (high !== undefined) return high - Math.max(0, Math.min(LOOSE, high - start)) / 2
  if (low !== undefined) return low + Math.max(0, Math.min(LOOSE, end - low)) / 2
  return (start + end) / 2
}

function ids(after: Placed | undefined, before: Placed | undefined): Pick<Gap, 'after' | 'before'> {
  return { ...(after && { after: after.nodeId }), ...(before && { before: before.nodeId }) }
}
