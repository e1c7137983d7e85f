import type { TreeDoc } from '../tree/doc'
import type { Operation } from '../tree/ops'
import type { NodeId, TreeId, TreeNode } from '../tree/types'
import { detachedRecords } from './copies'

/** An instance that becomes nodes of its own. */
export interface Detaching {
  readonly ops: readonly Operation[]
  /** The topmost of the nodes that take its place. */
  readonly rootId: NodeId
}

/** Replaces an instance by what it shows; `undefined` when there is nothing in the main. */
export function detaching(
  main: TreeDoc,
  instance: TreeNode,
  to: { readonly treeId: TreeId; readonly newId: () => string },
): Detaching | undefined {
  const records = detachedRecords(main, instance, to)
  const [root] = records
  if (!root) return undefined
  const ops: Operation[] = [
    { op: 'remove', id: instance.id },
    { op: 'insert', records },
  ]
  return { ops, rootId: root.id }
}
