import { refOf } from '@/model/records'
import { conflictOf, type OpenConflict } from '@/sync/client/conflict'
import { conflictsRead } from '../slices/syncStatus'
import type { AppThunk } from '../thunk'
import { storeOf } from './collections'
import { applyConflictRules } from './conflictRules'
import { mergeTexts } from './mergeTexts'

/**
 * Reads what is open of the project and of the list of projects into the state, but for what needs nobody: texts
 * whose lines merge, when something was changed, and what a rule decides. The newest comes
 * first.
 */
export function takeOpenConflicts(newReplica: () => string): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, sync }) => {
    const project = db.project()
    const parts = await Promise.all(
      [db.root, project].map(async (store) => {
        const rows = await store.sync.conflicts()
        if (rows.length === 0) return []
        const { replica } = await store.sync.identity(newReplica)
        return rows.map(({ id, registers }) => conflictOf(id, registers, replica))
      }),
    )
    const unasked = parts.flat().filter(isBookkeeping)
    for (const conflict of unasked) await storeOf(db, conflict.key).sync.resolve([conflict])
    if (unasked.length > 0) sync.changed()
    const asked = parts.flat().filter((conflict) => !isBookkeeping(conflict))
    if (project !== db.project()) return
    const left = await dispatch(mergeTexts(asked, project))
    if (project !== db.project()) return
    const open = await dispatch(applyConflictRules(left))
    if (project !== db.project()) return
    dispatch(conflictsRead(open.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))))
  }
}

/** Whether a value was written by the editor beside what somebody changed: whichever stands, nobody misses the other. */
function isBookkeeping({ key, path }: OpenConflict): boolean {
  return path === 'updatedAt' && refOf(key)?.collection !== 'nodes'
}
