import { offeredSlots } from '@/editor/commands/placing/nearestPlace'
import type { Place } from '@/model/tree/place'
import { slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import type { DropRules } from './load'

/** A way that a keyboard drag goes. */
export type Step = 'next' | 'previous' | 'in' | 'out' | 'first' | 'last'

/** A legal place with its depth in the tree, for walking. */
export interface Stop {
  readonly place: Place
  readonly depth: number
}

/**
 * All legal places of a document in reading order: each gap comes before what lies behind it. Worked out
 * once when a keyboard drag lifts; about 30 ms at 10,000 nodes.
 */
export function stopsOf(rules: DropRules): readonly Stop[] {
  const { doc } = rules.context
  const dragged = new Set(rules.load.ids)
  const stops: Stop[] = []
  const seen = new Set<NodeId>()
  const visit = (id: NodeId, depth: number) => {
    if (dragged.has(id) || seen.has(id)) return
    seen.add(id)
    const slots = new Set([...offeredSlots(rules.context, id), ...slotNamesOf(doc, id)])
    for (const slot of slots) {
      const home = { parentId: id, slot }
      const legal = rules.whyNot(home) === undefined
      const children = rules.staying(home)
      children.forEach((child, index) => {
        if (legal) stops.push({ place: { ...home, index }, depth })
        visit(child, depth + 1)
      })
      if (legal) stops.push({ place: { ...home, index: children.length }, depth })
    }
  }
  visit(doc.rootId, 0)
  return stops
}

/**
 * The stop that a step leads to; the same one where there is none that way.
 *
 *     page[ |hero[ |title| ]| footer ]      `in` from before hero: before title; `out`: behind hero
 */
export function stepFrom(stops: readonly Stop[], at: number, step: Step): number {
  const from = stops[at]
  if (!from) return at
  switch (step) {
    case 'first':
      return 0
    case 'last':
      return stops.length - 1
    case 'next':
      return Math.min(at + 1, stops.length - 1)
    case 'previous':
      return Math.max(at - 1, 0)
    case 'in': {
      const next = stops[at + 1]
      if (next && next.depth > from.depth) return at + 1
      const previous = stops[at - 1]
      return previous && previous.depth > from.depth ? at - 1 : at
    }
    case 'out': {
      const behind = stops.findIndex((stop, index) => index > at && stop.depth < from.depth)
      if (behind >= 0) return behind
      return Math.max(
        at,
        stops.findLastIndex((stop, index) => index < at && stop.depth < from.depth),
      )
    }
  }
}

/** The stop that a keyboard drag begins at: the given place, or the first one in its container, or the first. */
export function stopNear(stops: readonly Stop[], place: Place | undefined): number {
  if (!place) return Math.max(0, stops.length - 1)
  const inside = ({ place: { parentId, slot } }: Stop) =>
    parentId === place.parentId && slot === place.slot
  const exact = stops.findIndex((stop) => inside(stop) && stop.place.index === place.index)
  return Math.max(0, exact < 0 ? stops.findIndex(inside) : exact)
}
