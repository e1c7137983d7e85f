import { ok, fail, type Result } from '@/model/result'
import { sameJson } from '@/model/sameJson'
import { getNode, type RecordChanges, type TreeDoc } from '@/model/tree/doc'
import { applyOps, type Applied, type Operation } from '@/model/tree/ops'
import type { NodeId, TreeError, TreeId, TreeNode } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import { foldEntries, foldsInto } from '../history/entry'
import { selectDoc } from '../selectors/trees'
import { historyOf } from '../slices/historySlice'
import { selectionOf } from '../slices/selectionSlice'
import type { AppThunk } from '../thunk'
import { treeEdited, type RecordList } from '../trees/treeActions'
import { whyInItself } from './whyInItself'

/** What a person does to a tree in one step. */
export interface Edit {
  readonly treeId: TreeId
  /** Sentence case, as the history shows it: `Move “Title”`. */
  readonly label: string
  readonly ops: readonly Operation[]
  /** Consecutive edits with the same fold are one step: `${nodeId}/props.text/${focusSession}`. */
  readonly fold?: string
  /** The nodes selected afterwards; those that stay selected unless given. */
  readonly select?: readonly NodeId[]
  /** A component that comes into the project with the edit, and goes when it is undone. */
  readonly brings?: Brought
}

/**
 * Applies an edit to a tree: the one way in which people change one. An edit that changes nothing is
 * no step; a refused edit changes nothing (`node-missing` also when the tree is not there,
 * `component-in-itself` when it is the main of a component that would contain itself).
 */
export function applyEdit(edit: Edit): AppThunk<Result<Applied, TreeError>> {
  return (dispatch, getState) => {
    const { treeId, label, ops, fold, select, brings } = edit
    const state = getState()
    const doc = selectDoc(state, treeId)
    if (!doc) return fail({ code: 'node-missing', id: treeId })
    const applied = applyOps(doc, ops)
    if (!applied.ok) return applied
    const { changes, inverse, doc: next } = applied.value
    const why = whyInItself(state, treeId, { before: doc, after: next })
    if (why !== undefined) return fail({ code: 'component-in-itself', id: treeId, why })
    const selectionBefore = selectionOf(state.selection, treeId)
    const selectionAfter = select ?? stillThere(next, selectionBefore)
    const records = effective(doc, changes)
    if (records.length === 0) return ok({ doc, inverse: [], changes: new Map() })
    dispatch(
      treeEdited({
        treeId,
        label,
        ops,
        inverse,
        records,
        selectionBefore,
        selectionAfter,
        ...(brings && { brings }),
        ...(fold === undefined ? {} : { fold, cancels: cancels() }),
      }),
    )
    return applied

    /** Whether the step that this edit folds into is thereby taken back. */
    function cancels(): boolean {
      const { past, future } = historyOf(state.history, treeId)
      const last = past.at(-1)
      if (future.length > 0 || !last || !foldsInto(last, fold)) return false
      const step = { label, ops, inverse, selectionBefore, selectionAfter }
      const back = applyOps(next, foldEntries(last, step).inverse)
      return back.ok && effective(next, back.value.changes).length === 0
    }
  }
}

/** The changed records that say something else than before. */
export function effective(doc: TreeDoc, changes: RecordChanges): RecordList {
  const records: [NodeId, TreeNode | null][] = []
  for (const [id, node] of changes) {
    if (!sameJson(getNode(doc, id), node)) records.push([id, node ?? null])
  }
  return records
}

/** The nodes of a selection that an edit left in the tree; the same list when it left all. */
export function stillThere(doc: TreeDoc, ids: readonly NodeId[]): readonly NodeId[] {
  const isThere = (id: NodeId) => {
    const node = getNode(doc, id)
    return node !== undefined && !node.deleted
  }
  return ids.every(isThere) ? ids : ids.filter(isThere)
}
