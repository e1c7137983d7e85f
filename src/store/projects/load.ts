import { keyOf } from '@/model/records'
import { entityLists } from '../persistence/stateRecords'
import { readQuarantine } from '../quarantine'
import { projectLoaded, projectOpened, recordsArrived } from '../records'
import type { AppThunk } from '../thunk'

/** Under this key of the root database lies the id of the project that was open last. */
export const LAST_PROJECT = 'lastProject'

/** The collections of a project whose records go when they are removed; nodes stay and say that they are. */
const GOING = [
  'files',
  'models',
  'components',
  'workflows',
  'workflowNodes',
  'workflowEdges',
  'lambdas',
  'componentTrees',
] as const

/**
 * Reads everything of the open project anew, for a page that may have missed what other tabs told. What was edited
 * meanwhile stays.
 */
export function readOpenProjectAgain(): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver }) => {
    await dispatch(loadOpenProject())
    const store = db.project()
    const lists = entityLists(getState())
    const refs = GOING.flatMap((collection) =>
      lists[collection].map(({ id }) => ({ collection, id }) as const),
    )
    const stored = await store.read(refs)
    if (store !== db.project()) return
    const changes = stored.filter(
      (change) => change.value === null && !saver.isDirty(keyOf(change)),
    )
    if (changes.length > 0) dispatch(recordsArrived({ changes }))
  }
}

/** Reads everything of the open project into the state. What was edited meanwhile stays. */
function loadOpenProject(): AppThunk<Promise<void>> {
  return async (dispatch, _, { db, now, saver, sync }) => {
    await saver.flush()
    const store = db.project()
    const records = await store.readAll(now())
    if (store !== db.project()) return
    const changes = records.filter((change) => !saver.isDirty(keyOf(change)))
    dispatch(recordsArrived({ changes }))
    await dispatch(readQuarantine())
    await sync.readConflicts()
  }
}

/**
 * Opens another project in place of the open one. Rejects with a sentence, and changes nothing, when
 * this browser could not store the open one, or this tab is read-only.
 */
export function openProject(id: string): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver, sync }) => {
    await saver.whenStored(() => {
      if (getState().project.activeProjectId === id && db.activeProjectId === id) return
      db.activate(id)
      dispatch(projectOpened(id))
    })
    await dispatch(loadOpenProject())
    dispatch(projectLoaded(id))
    await db.root.putMeta(LAST_PROJECT, id)
    sync.opened()
  }
}
