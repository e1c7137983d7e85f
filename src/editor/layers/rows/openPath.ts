import type { Definitions } from '@/model/definition'
import type { TreeDoc } from '@/model/tree/doc'
import { pathToRoot } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'
import { rowKey, withOpen, type Folding } from './folding'
import { familyOf } from './slotRows'

/** Opens all that a node lies in, so that its row is in the list. */
export function openPath(
  folding: Folding,
  id: NodeId,
  { doc, definitions }: { readonly doc: TreeDoc; readonly definitions: Definitions },
): Folding {
  const path = pathToRoot(doc, id).toReversed()
  let depth = 0
  let next = folding
  path.forEach((node, at) => {
    const child = path[at + 1]
    if (!child) return
    next = withOpen(next, { key: node.id, depth, open: true })
    const inSlotRow = familyOf(doc, definitions, node.id).slots.includes(child.slot)
    if (inSlotRow) {
      next = withOpen(next, { key: rowKey(node.id, child.slot), depth, open: true })
    }
    depth += inSlotRow ? 2 : 1
  })
  return next
}
