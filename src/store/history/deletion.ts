import { sameJson } from '@/model/sameJson'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import type { NodeId } from '@/model/tree/types'
import type { Brought } from './brought'
import { madeBy, othersWithin } from './othersWithin'

/** What stands in the place of an instance since its component was deleted, and the way back. */
export interface Detached {
  readonly instanceId: NodeId
  /** The topmost of the nodes that took its place. */
  readonly rootId: NodeId
  readonly ops: readonly Operation[]
  readonly inverse: readonly Operation[]
}

/** The share of one document in the deletion of a component: one step for all documents, taken back in all of them. */
export interface Deletion {
  readonly brought: Brought
  readonly detached: readonly Detached[]
}

/** Whether a step is a share in the deletion of a component. */
export function deletes(step: { readonly deletes?: Deletion } | undefined, id: string): boolean {
  return step?.deletes?.brought.component.id === id
}

/**
 * Whether nobody worked on what took the place of an instance: only then it can be the instance again without taking
 * somebody's work away.
 */
export function isUntouched(doc: TreeDoc, { rootId, instanceId, ops, inverse }: Detached): boolean {
  if (!getNode(doc, instanceId)?.deleted) return false
  const records = ops.flatMap((op) => (op.op === 'insert' ? op.records : []))
  if (!records.every((record) => sameJson(getNode(doc, record.id), record))) return false
  return othersWithin(doc, rootId, { made: new Set(madeBy(ops)), back: inverse }).length === 0
}
