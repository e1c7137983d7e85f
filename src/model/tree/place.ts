import { generateNKeysBetween } from 'jittered-fractional-indexing'
import { childIds, getNode, type TreeDoc } from './doc'
import type { MoveOp } from './ops/types'
import type { NodeId } from './types'

/** A place among the children of a node; `index` counts the children without the nodes being moved. */
export interface Place {
  readonly parentId: NodeId
  readonly slot: string
  readonly index: number
}

/** Order keys for nodes that enter a place, and the moves of standing siblings that make room for them. */
export interface Room {
  readonly orders: readonly string[]
  readonly rebalance: readonly MoveOp[]
}

/** Two people who insert at the same gap at the same time get different keys with this many random bits. */
const JITTER_BITS = 10
/** Longer keys are spread anew among all siblings. */
const MAX_KEY = 48

/**
 * Makes room for `count` nodes at a place. `leaving` are nodes that are about to move and do not count
 * as siblings. `randomBit` comes from outside: the model has no randomness of its own.
 */
export function makeRoom(
  doc: TreeDoc,
  place: Place,
  count: number,
  options: { readonly leaving?: ReadonlySet<NodeId>; readonly randomBit: () => boolean },
): Room {
  const { parentId, slot } = place
  const siblings = childIds(doc, parentId, slot).filter((id) => !options.leaving?.has(id))
  const index = Math.max(0, Math.min(place.index, siblings.length))
  const before = orderOf(doc, siblings[index - 1])
  const after = orderOf(doc, siblings[index])
  const jitter = { jitterBits: JITTER_BITS, getRandomBit: options.randomBit }
  try {
    const orders = generateNKeysBetween(before, after, count, jitter)
    if (orders.every((order) => order.length <= MAX_KEY)) return { orders, rebalance: [] }
  } catch {
    // Equal or foreign keys leave no gap: all siblings get new ones below.
  }
  const all = generateNKeysBetween(null, null, siblings.length + count, { jitterBits: 0 })
  const orders = all.slice(index, index + count)
  const rest = [...all.slice(0, index), ...all.slice(index + count)]
  const rebalance = siblings.map((id, at): MoveOp => ({
    op: 'move',
    id,
    parentId,
    slot,
    order: rest[at] ?? '',
  }))
  return { orders, rebalance }
}

/** `count` evenly spread keys for a new list of children. */
export function freshOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count, { jitterBits: 0 })
}

function orderOf(doc: TreeDoc, id: NodeId | undefined): string | null {
  return id === undefined ? null : (getNode(doc, id)?.order ?? null)
}
