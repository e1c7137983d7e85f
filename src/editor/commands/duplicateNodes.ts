import { getNode } from '@/model/tree/doc'
import { recordsOf, toNestedNode } from '@/model/tree/nested'
import { makeRoom } from '@/model/tree/place'
import { indexOfNode } from '@/model/tree/queries'
import type { Operation } from '@/model/tree/ops'
import type { NodeId, TreeNode } from '@/model/tree/types'
import { quoted } from './naming'
import { withFreshIds } from './nestedNodes'
import { topmost } from './selected'
import type { Command, CommandContext } from './types'

/**
 * Puts copies of the selected nodes, with all that is inside them, after the last selected one of the
 * same parent and slot, and selects the copies.
 */
export const duplicateNodes: Command = {
  id: 'node.duplicate',
  title: 'Duplicate',
  keys: ['Mod+D'],
  icon: 'copy-plus',
  plan(context) {
    const originals = topmost(context.doc, context.selection)
    if (originals.length === 0) return null
    const ops: Operation[] = []
    const select: NodeId[] = []
    for (const family of familiesOf(context, originals)) {
      const copies = copiesAfter(context, family)
      ops.push(...copies.ops)
      select.push(...copies.ids)
    }
    return { label: `Duplicate ${quoted(context, originals)}`, ops, select }
  },
}

/** The nodes by parent and slot; document order stays inside each family. */
function familiesOf({ doc }: CommandContext, ids: readonly NodeId[]): readonly TreeNode[][] {
  const families = new Map<string, TreeNode[]>()
  for (const id of ids) {
    const node = getNode(doc, id)
    if (!node) continue
    const key = JSON.stringify([node.parentId, node.slot])
    families.set(key, [...(families.get(key) ?? []), node])
  }
  return [...families.values()]
}

function copiesAfter(
  { doc, treeId, newId, randomBit }: CommandContext,
  family: readonly TreeNode[],
) {
  const last = family.at(-1)
  if (!last || last.parentId === null) return { ops: [], ids: [] }
  const { parentId, slot } = last
  const place = { parentId, slot, index: indexOfNode(doc, last) + 1 }
  const { orders, rebalance } = makeRoom(doc, place, family.length, { randomBit })
  const copies = family.flatMap(({ id }) => {
    const original = toNestedNode(doc, id)
    return original ? [withFreshIds(original, newId)] : []
  })
  const records = copies.flatMap((copy, at) =>
    recordsOf(copy, { treeId, place: { parentId, slot, order: orders[at] ?? '' } }),
  )
  return {
    ops: [...rebalance, { op: 'insert', records } satisfies Operation],
    ids: copies.map(({ id }) => id),
  }
}
