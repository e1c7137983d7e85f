import { fail, ok, type Result } from '@/model/result'
import { getNode } from '@/model/tree/doc'
import { applyOps, describeTreeError } from '@/model/tree/ops'
import { ownName } from '@/model/tree/ownName'
import type { TreeError, TreeId } from '@/model/tree/types'
import type { HistoryEntry } from '../history/entry'
import { selectDoc } from '../selectors/trees'
import { historyOf } from '../slices/historySlice'
import { notify } from '../slices/noticesSlice'
import type { AppThunk } from '../thunk'
import { stepDropped, treeStepped } from '../trees/treeActions'
import { effective, stillThere } from './applyEdit'

type Stepped = Result<HistoryEntry | null, TreeError>

/**
 * Takes back the last step of a tree and restores the selection; `null` when there is none. A step
 * whose nodes vanished (somebody else removed them) is refused with a notice and leaves the history.
 */
export function undo(treeId: TreeId): AppThunk<Stepped> {
  return step(treeId, 'undo')
}

/** Does again what was taken back last. Refused as `undo` is. */
export function redo(treeId: TreeId): AppThunk<Stepped> {
  return step(treeId, 'redo')
}

function step(treeId: TreeId, direction: 'undo' | 'redo'): AppThunk<Stepped> {
  return (dispatch, getState) => {
    const state = getState()
    const doc = selectDoc(state, treeId)
    const { past, future } = historyOf(state.history, treeId)
    const entry = (direction === 'undo' ? past : future).at(-1)
    if (!doc || !entry) return ok(null)
    const applied = applyOps(doc, direction === 'undo' ? entry.inverse : entry.ops)
    if (!applied.ok) {
      const nameOf = (id: string) => ownName(getNode(doc, id)) ?? getNode(doc, id)?.type ?? id
      const why = describeTreeError(applied.error, nameOf)
      dispatch(stepDropped({ treeId, direction }))
      dispatch(
        notify({
          kind: 'error',
          text: `“${entry.label}” cannot be ${direction === 'undo' ? 'undone' : 'redone'}: ${why}`,
        }),
      )
      return fail(applied.error)
    }
    const { doc: next, changes, inverse } = applied.value
    const { selectionBefore, selectionAfter, label } = entry
    dispatch(
      treeStepped({
        treeId,
        direction,
        label: `${direction === 'undo' ? 'Undo' : 'Redo'} ${label}`,
        // The exact way back from here, in case records of others came in between.
        entry: direction === 'undo' ? { ...entry, ops: inverse } : { ...entry, inverse },
        records: effective(doc, changes),
        selection: stillThere(next, direction === 'undo' ? selectionBefore : selectionAfter),
      }),
    )
    return ok(entry)
  }
}
