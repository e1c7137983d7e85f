import { keyOf, type RecordChange } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { entityLists, recordIn } from '../persistence/stateRecords'
import { readQuarantine } from '../quarantine'
import { recordsArrived } from '../records'
import type { AppThunk } from '../thunk'

/** The collections of a project whose records go when they are removed; nodes stay and say that they are. */
const GOING = [
  'files',
  'models',
  'components',
  'workflows',
  'workflowNodes',
  'workflowEdges',
  'lambdas',
  'theme',
  'componentTrees',
] as const

/**
 * Reads everything of the open project anew, for a page that may have missed what other tabs told. What was edited
 * meanwhile stays, and what is the same is not drawn anew.
 */
export function readOpenProjectAgain(): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, now, saver, sync }) => {
    await saver.flush()
    const store = db.project()
    const take = (stored: readonly RecordChange[]) => {
      const state = getState()
      const changes = stored.filter(
        (change) =>
          !saver.isDirty(keyOf(change)) && !sameJson(recordIn(state, change).value, change.value),
      )
      if (changes.length > 0) dispatch(recordsArrived({ changes }))
    }
    const all = await store.readOpened(now())
    if (store !== db.project()) return
    take(all)
    const lists = entityLists(getState())
    const refs = GOING.flatMap((collection) =>
      lists[collection].map(({ id }) => ({ collection, id }) as const),
    )
    const known = await store.read(refs)
    if (store !== db.project()) return
    take(known.filter(({ value }) => value === null))
    await dispatch(readQuarantine())
    await sync.readConflicts()
  }
}
