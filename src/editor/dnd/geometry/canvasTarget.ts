import { nameOf } from '@/editor/commands/naming'
import type { DropIndicator, GeometrySnapshot, MeasuredSlot } from '@/model/canvasProtocol'
import { getNode } from '@/model/tree/doc'
import type { Place } from '@/model/tree/place'
import { DEFAULT_SLOT } from '@/model/tree/types'
import type { Point } from '../canvasPort'
import { gapAt, gapBefore, type Gap } from './gap'
import { layoutOf, type Layout } from './layout'
import type { DropContext, DropRules, Home } from './load'
import { createSlotLookup, type SlotLookup } from './slotLookup'

/** Where a release would drop, and how that is shown. */
export interface DropTarget {
  /** `null` when no container around the point takes what is dragged. */
  readonly place: Place | null
  readonly indicator: DropIndicator | null
  /** Why it does not go where the pointer is. */
  readonly reason?: string
}

/** A snapshot made ready for a drag. */
export interface CanvasScene {
  readonly snapshot: GeometrySnapshot
  readonly lookup: SlotLookup
  readonly layout: (slot: MeasuredSlot) => Layout
}

/** Makes a snapshot ready: once per measurement, not per move. */
export function createCanvasScene(snapshot: GeometrySnapshot): CanvasScene {
  const layouts = new Map<MeasuredSlot, Layout>()
  return {
    snapshot,
    lookup: createSlotLookup(snapshot),
    layout(slot) {
      let layout = layouts.get(slot)
      if (!layout) layouts.set(slot, (layout = layoutOf(slot)))
      return layout
    },
  }
}

/**
 * Finds where a release at a point would drop: the innermost container that owns the point, or the nearest
 * around it that takes what is dragged. The point and the indicator are in the snapshot's pixels.
 */
export function canvasTarget(scene: CanvasScene, rules: DropRules, point: Point): DropTarget {
  const innermost = scene.lookup.at(point)
  if (!innermost) return { place: null, indicator: null }
  const reason = rules.whyNot(homeOf(innermost))
  let slot: MeasuredSlot | undefined = innermost
  while (slot && rules.whyNot(homeOf(slot)) !== undefined) slot = scene.lookup.above(slot)
  if (!slot) {
    return { place: null, indicator: refusal(rules.context, innermost), ...(reason && { reason }) }
  }
  const gap = gapAt(slot, scene.layout(slot), point)
  return {
    place: rules.placeAt(homeOf(slot), gap),
    indicator: indicatorOf(rules.context, slot, gap),
    ...(reason && { reason }),
  }
}

/** How a place that was chosen without a pointer is shown; `null` when its container is not on screen. */
export function indicatorAt(
  scene: CanvasScene,
  rules: DropRules,
  place: Place,
): DropIndicator | null {
  const slot = scene.snapshot.slots.find(
    ({ nodeId, slot }) => nodeId === place.parentId && slot === place.slot,
  )
  if (!slot) return null
  const gap = gapBefore(slot, scene.layout(slot), rules.staying(place)[place.index])
  return indicatorOf(rules.context, slot, gap)
}

/** The name of a slot as people read it: `Card`, or `Card · Footer` for a named one. */
export function homeName({ doc, definitions }: DropContext, { parentId, slot }: Home): string {
  const name = nameOf({ doc, definitions }, parentId)
  if (slot === DEFAULT_SLOT) return name
  const slots = definitions.get(getNode(doc, parentId)?.type ?? '')?.slots ?? []
  return `${name} · ${slots.find((spec) => spec.name === slot)?.label ?? slot}`
}

function indicatorOf(context: DropContext, slot: MeasuredSlot, gap: Gap): DropIndicator {
  const label = homeName(context, homeOf(slot))
  return { rect: gap.rect, shape: gap.shape, container: slot.rect, label, legal: true }
}

function refusal(context: DropContext, slot: MeasuredSlot): DropIndicator {
  const { rect } = slot
  return {
    rect,
    shape: 'fill',
    container: rect,
    label: homeName(context, homeOf(slot)),
    legal: false,
  }
}

function homeOf({ nodeId, slot }: MeasuredSlot): Home {
  return { parentId: nodeId, slot }
}
