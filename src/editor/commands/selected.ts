import { childIds, getNode, type TreeDoc } from '@/model/tree/doc'
import { isReachable, pathToRoot, slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'

/**
 * The nodes of a selection that an edit works on: those in the document, without the root, without
 * those that lie inside another selected one, in document order.
 */
export function topmost(doc: TreeDoc, ids: readonly NodeId[]): NodeId[] {
  const given = new Set(ids.filter((id) => id !== doc.rootId && isReachable(doc, id)))
  const tops = [...given].filter((id) =>
    pathToRoot(doc, id)
      .slice(1)
      .every((above) => !given.has(above.id)),
  )
  return inDocumentOrder(doc, tops)
}

/** Orders nodes as a reader meets them. */
export function inDocumentOrder(doc: TreeDoc, ids: readonly NodeId[]): NodeId[] {
  if (ids.length < 2) return [...ids]
  const ranks = new Map<NodeId, ReadonlyMap<NodeId, number>>()
  const rankOf = (parentId: NodeId, id: NodeId) => {
    let family = ranks.get(parentId)
    if (!family) {
      const all = slotNamesOf(doc, parentId).flatMap((slot) => childIds(doc, parentId, slot))
      ranks.set(parentId, (family = new Map(all.map((child, at) => [child, at]))))
    }
    return family.get(id) ?? -1
  }
  const addressed = ids.map((id) => {
    const path = pathToRoot(doc, id).toReversed()
    return { id, address: path.slice(1).map((node, at) => rankOf(path[at]?.id ?? '', node.id)) }
  })
  return addressed.sort((a, b) => compareAddresses(a.address, b.address)).map(({ id }) => id)
}

function compareAddresses(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    if (rank !== other) return rank - other
  }
  return a.length - b.length
}

/** Where nodes lie that share one parent and slot; `undefined` when they do not. */
export function sharedHome(
  doc: TreeDoc,
  ids: readonly NodeId[],
): { readonly parentId: NodeId; readonly slot: string } | undefined {
  const [first, ...rest] = ids.map((id) => getNode(doc, id))
  if (!first || first.parentId === null) return undefined
  const { parentId, slot } = first
  return rest.every((node) => node?.parentId === parentId && node.slot === slot)
    ? { parentId, slot }
    : undefined
}
