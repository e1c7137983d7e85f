import type { MeasuredSlot, Rect } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'

/** A child that has a box. */
export interface Placed {
  readonly nodeId: NodeId
  readonly rect: Rect
}

/** Children that stand side by side, in document order. */
export interface Lane {
  /** Position of its first child among all of the slot. */
  readonly from: number
  readonly children: readonly Placed[]
  readonly top: number
  readonly bottom: number
  /** Whether the first child is the rightmost. */
  readonly reversed: boolean
}

/** How the children of a slot stand: below one another, or in lanes beside one another. */
export type Layout =
  | { readonly kind: 'empty' }
  | { readonly kind: 'column'; readonly children: readonly Placed[]; readonly reversed: boolean }
  | {
      readonly kind: 'lanes'
      readonly children: readonly Placed[]
      readonly lanes: readonly Lane[]
    }

/** A lone child narrower than this part of its container leaves room beside itself. */
const FULL_WIDTH = 0.6

/**
 * Reads from the boxes of a slot how its children stand. The declared flow decides only where the boxes
 * leave it open: buttons in a block stand in a row although the block flows downward, and a grid of one
 * column is a column.
 */
export function layoutOf(slot: MeasuredSlot): Layout {
  const children = slot.children.filter(({ rect }) => rect.width > 0 || rect.height > 0)
  const [first] = children
  if (!first) return { kind: 'empty' }
  if (slot.flow === 'horizontal') {
    return { kind: 'lanes', children, lanes: [laneOf(children, 0, slot.reversed)] }
  }
  const declared = slot.flow === 'vertical' ? false : slot.reversed
  const lanes = lanesOf(children, declared)
  if (children.length === 1) {
    const full = slot.flow === 'vertical' || first.rect.width > slot.rect.width * FULL_WIDTH
    return full
      ? { kind: 'column', children, reversed: slot.flow === 'vertical' && slot.reversed }
      : { kind: 'lanes', children, lanes }
  }
  if (lanes.every((lane) => lane.children.length === 1)) {
    const last = children.at(-1) ?? first
    return { kind: 'column', children, reversed: last.rect.y < first.rect.y }
  }
  return { kind: 'lanes', children, lanes }
}

/** A child begins a new lane where it does not stand beyond the one before it. */
function lanesOf(children: readonly Placed[], reversed: boolean): Lane[] {
  const lanes: Lane[] = []
  let from = 0
  children.forEach((child, at) => {
    const before = children[at - 1]
    if (at > from && before && !standsBeside(before.rect, child.rect, reversed)) {
      lanes.push(laneOf(children.slice(from, at), from, reversed))
      from = at
    }
  })
  lanes.push(laneOf(children.slice(from), from, reversed))
  return lanes
}

function standsBeside(a: Rect, b: Rect, reversed: boolean): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const beyond = reversed ? centreX(b) < centreX(a) : centreX(b) > centreX(a)
  const apart = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return beyond && shared > 0 && apart < Math.min(a.width, b.width) / 2
}

function laneOf(children: readonly Placed[], from: number, declared: boolean): Lane {
  const first = children[0]?.rect
  const last = children.at(-1)?.rect
  const seen = first && last && centreX(first) !== centreX(last)
  return {
    from,
    children,
    top: Math.min(...children.map(({ rect }) => rect.y)),
    bottom: Math.max(...children.map(({ rect }) => rect.y + rect.height)),
    reversed: seen ? centreX(last) < centreX(first) : declared,
  }
}

function centreX({ x, width }: Rect): number {
  return x + width / 2
}
