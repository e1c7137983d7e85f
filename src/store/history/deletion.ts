import { sameJson } from '@/model/sameJson'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { Operation } from '@/model/tree/ops'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { Brought } from './brought'
import { HISTORY_LIMIT, type HistoryEntry, type TreeHistory } from './entry'
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

type Histories = Readonly<Record<TreeId, TreeHistory>>

const NO_HISTORY: TreeHistory = { past: [], future: [] }

/**
 * The steps of documents after a component was deleted, one more in each document that had instances of it; those of
 * other documents are left out. Done again, it leaves what else can be redone.
 */
export function afterDeletion(
  before: Histories,
  id: string,
  { steps, again }: { steps: ReadonlyMap<TreeId, HistoryEntry>; again: boolean },
): Histories {
  const after: Record<TreeId, TreeHistory> = {}
  for (const treeId of new Set([...Object.keys(before), ...steps.keys()])) {
    const { past, future } = before[treeId] ?? NO_HISTORY
    const step = steps.get(treeId)
    const isNext = again && deletes(future.at(-1), id)
    if (!step && !isNext) continue
    after[treeId] = {
      past: step ? [...past, step].slice(-HISTORY_LIMIT) : past,
      future: isNext ? future.slice(0, -1) : [],
    }
  }
  return after
}

/** The same after it was taken back: it can be done again where nothing was done after it. */
export function afterRestoring(before: Histories, id: string): Histories {
  const after: Record<TreeId, TreeHistory> = {}
  for (const [treeId, { past, future }] of Object.entries(before)) {
    const last = past.at(-1)
    const kept = past.filter((step) => !deletes(step, id))
    if (kept.length === past.length) continue
    after[treeId] = { past: kept, future: last && deletes(last, id) ? [...future, last] : future }
  }
  return after
}
