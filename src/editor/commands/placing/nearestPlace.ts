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
  id: NodeId,
): Place | undefined {
  const slot = offeredSlots(context, id).find(
    (slot) => whyNotHere(context, entering, { parentId: id, slot }) === undefined,
  )
  if (slot === undefined) return undefined
  return { parentId: id, slot, index: childIds(context.doc, id, slot).length }
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
 * `beside` passes over the inside of the node itself.
 */
export function nearestPlace(
  context: Context,
  entering: readonly Entering[],
  from: { readonly id: NodeId; readonly beside?: boolean },
): Place | undefined {
  const inside = from.beside ? undefined : placeInside(context, entering, from.id)
  if (inside) return inside
  for (const { id } of pathToRoot(context.doc, from.id)) {
    const after = placeAfter(context, entering, id)
    if (after) return after
  }
  return placeInside(context, entering, context.doc.rootId)
}
