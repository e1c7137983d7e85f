import type { Entering } from '@/model/nesting'
import { childIds, getNode } from '@/model/tree/doc'
import type { Place } from '@/model/tree/place'
import { indexOfNode, pathToRoot } from '@/model/tree/queries'
import { DEFAULT_SLOT, type NodeId } from '@/model/tree/types'
import type { CommandContext } from '../types'
import { whyNotHere } from './whyNotHere'

type Context = Pick<CommandContext, 'doc' | 'definitions'>

/** The slots that a node offers: those of its definition, or the default one. */
export function offeredSlots({ doc, definitions }: Context, id: NodeId): readonly string[] {
  const type = getNode(doc, id)?.type ?? ''
  return definitions.get(type)?.slots.map(({ name }) => name) ?? [DEFAULT_SLOT]
}

/** The end of the first slot of a node that takes all the nodes; `undefined` when none does. */
export function placeInside(
  context: Context,
  entering: readonly Entering[],
  { id, slots = offeredSlots(context, id) }: { id: NodeId; slots?: readonly string[] },
): Place | undefined {
  const slot = slots.find(
    (slot) => whyNotHere(context, entering, { parentId: id, slot }) === undefined,
  )
  if (slot === undefined) return undefined
  return { parentId: id, slot, index: childIds(context.doc, id, slot).length }
}

/**
 * The slots that an insertion near a node may mean. Those for additions that are mostly left out are for
 * the parts made for them; a node that nobody chose to take something has only its main one, and none
 * where it came filled.
 */
function meantSlots(
  context: Context,
  entering: readonly Entering[],
  { id, chosen = true }: { readonly id: NodeId; readonly chosen?: boolean },
): readonly string[] {
  const { doc, definitions } = context
  const offered = offeredSlots(context, id)
  const definition = definitions.get(getNode(doc, id)?.type ?? '')
  const isPart = ({ type }: Entering) => definitions.get(type)?.partOf === definition?.type
  if (!definition || entering.every(isPart)) return offered
  if (!chosen && definition.template) return []
  const quiet = definition.slots.filter((slot) => slot.quiet).map(({ name }) => name)
  return offered.filter((slot) => !quiet.includes(slot) && (chosen || slot === DEFAULT_SLOT))
}

/** The place right after a node, if its parent takes the nodes there. */
function placeAfter(
  context: Context,
  entering: readonly Entering[],
  id: NodeId,
): Place | undefined {
  const node = getNode(context.doc, id)
  if (!node || node.parentId === null) return undefined
  const place = {
    parentId: node.parentId,
    slot: node.slot,
    index: indexOfNode(context.doc, node) + 1,
  }
  return whyNotHere(context, entering, place) === undefined ? place : undefined
}

/**
 * The legal place nearest to a node: inside it, else after it, else after each ancestor in turn, else
 * at the end of the root. `undefined` when the document takes the nodes nowhere on that way.
 * `beside` passes over the inside of the node itself; `chosen: false` says that nobody chose it to take
 * something.
 */
export function nearestPlace(
  context: Context,
  entering: readonly Entering[],
  from: { readonly id: NodeId; readonly beside?: boolean; readonly chosen?: boolean },
): Place | undefined {
  const inside = from.beside
    ? undefined
    : placeInside(context, entering, { id: from.id, slots: meantSlots(context, entering, from) })
  if (inside) return inside
  for (const { id } of pathToRoot(context.doc, from.id)) {
    const after = placeAfter(context, entering, id)
    if (after) return after
  }
  return placeInside(context, entering, { id: context.doc.rootId })
}
