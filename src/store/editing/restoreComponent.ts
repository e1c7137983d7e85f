import { applyOps } from '@/model/tree/ops'
import type { TreeDoc } from '@/model/tree/doc'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import type { Brought } from '../history/brought'
import { afterRestoring, deletes, isUntouched, type Detached } from '../history/deletion'
import { selectDoc } from '../selectors/trees'
import { notify } from '../slices/noticesSlice'
import { selectionOf } from '../slices/selectionSlice'
import type { AppThunk } from '../thunk'
import { componentStepped } from '../trees/treeActions'
import { effective, stillThere } from './applyEdit'

/**
 * Takes the deletion of a composed component back in all documents as one step: its main, and instances in the places
 * where they were. What was changed since in the place of an instance stays as it is, and a notice says so. `went` is
 * what `removeComponent` answered.
 */
export function restoreComponent(went: Brought): AppThunk<void> {
  return (dispatch, getState) => {
    const state = getState()
    const { id, name } = went.component
    let touched = 0
    let brought = went
    const trees = Object.entries(state.history.byTree).flatMap(([treeId, { past }]) => {
      const doc = selectDoc(state, treeId)
      const step = past.findLast((one) => deletes(one, id))
      if (!doc || !step?.deletes) return []
      // Deleted a second time it went as it was by then.
      brought = step.deletes.brought
      const back = attachAll(doc, step.deletes.detached)
      touched += back.touched
      const before =
        past.at(-1) === step ? step.selectionBefore : selectionOf(state.selection, treeId)
      return [toTree(treeId, { doc, before, ...back })]
    })
    const isThere = state.components.components.some((one) => one.id === id)
    if (isThere && trees.length === 0) return
    const label = `Undo Delete component “${name}”`
    const histories = afterRestoring(state.history.byTree, id)
    dispatch(componentStepped({ label, trees, histories, ...(!isThere && { brings: brought }) }))
    if (touched === 0) return
    const text =
      touched === 1
        ? `One instance of “${name}” stays detached: it was changed since.`
        : `${touched} instances of “${name}” stay detached: they were changed since.`
    dispatch(notify({ kind: 'info', text }))
  }
}

interface Back {
  readonly next: TreeDoc
  readonly changes: ReadonlyMap<NodeId, TreeNode | undefined>
}

function toTree(
  treeId: TreeId,
  { doc, before, next, changes }: Back & { doc: TreeDoc; before: readonly NodeId[] },
) {
  return { treeId, records: effective(doc, changes), selection: stillThere(next, before) }
}

function attachAll(doc: TreeDoc, detached: readonly Detached[]): Back & { touched: number } {
  const changes = new Map<NodeId, TreeNode | undefined>()
  let next = doc
  let touched = 0
  for (const one of detached.toReversed()) {
    const applied = isUntouched(next, one) ? applyOps(next, one.inverse) : undefined
    if (!applied?.ok) {
      touched += 1
      continue
    }
    for (const [id, node] of applied.value.changes) changes.set(id, node)
    next = applied.value.doc
  }
  return { next, changes, touched }
}
