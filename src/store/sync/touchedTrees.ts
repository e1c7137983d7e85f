import { refOf, type RecordChange, type RecordKey, type RecordRef } from '@/model/records'
import type { TreeId } from '@/model/tree/types'

/** The tree that a record is of. */
export function treeOf(ref: RecordRef): TreeId | undefined {
  if (ref.collection === 'nodes') return ref.treeId
  return ref.collection === 'componentTrees' ? ref.id : undefined
}

/** The trees that have unsent changes. */
export function touchedTrees(unsent: readonly RecordKey[]): Set<TreeId> {
  const touched = new Set<TreeId>()
  for (const key of unsent) {
    const ref = refOf(key)
    const tree = ref && treeOf(ref)
    if (tree !== undefined) touched.add(tree)
  }
  return touched
}

/**
 * Whether a removal is of a whole tree with unsent changes: a node that alone outlives its tree is lost
 * all the same. Notes such trees in `rescued`, for their nodes.
 */
export function removesTouched(
  change: RecordChange,
  touched: ReadonlySet<TreeId>,
  rescued: Set<TreeId>,
): boolean {
  const tree = treeOf(change)
  if (tree === undefined) return false
  if (change.collection === 'componentTrees' && touched.has(tree)) rescued.add(tree)
  return rescued.has(tree)
}
