import { childIds, type TreeDoc } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import { slotNamesOf } from '@/model/tree/queries'
import type { NodeId } from '@/model/tree/types'

/**
 * The nodes that somebody else put into what a step made, the topmost ones: to take the step back would take them
 * along. `made` are the nodes of the step itself; what `back` moves elsewhere goes there with all that is in it.
 */
export function othersWithin(
  doc: TreeDoc,
  id: NodeId,
  { made, back }: { readonly made: ReadonlySet<NodeId>; readonly back: readonly Operation[] },
): NodeId[] {
  const leaving = new Set(back.flatMap((op) => (op.op === 'move' ? [op.id] : [])))
  const others: NodeId[] = []
  const stack = [id]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const slot of slotNamesOf(doc, at)) {
      for (const child of childIds(doc, at, slot)) {
        if (leaving.has(child)) continue
        if (made.has(child)) stack.push(child)
        else others.push(child)
      }
    }
  }
  return others
}

/** The nodes that a step brought into the tree. */
export function madeBy(ops: readonly Operation[]): NodeId[] {
  return ops.flatMap((op) => (op.op === 'insert' ? op.records.map(({ id }) => id) : []))
}
