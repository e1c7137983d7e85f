import { keyOf } from '@/model/records'
import { readQuarantine } from '../quarantine'
import { projectLoaded, projectOpened, recordsArrived } from '../records'
import type { AppThunk } from '../thunk'

/** Under this key of the root database lies the id of the project that was open last. */
export const LAST_PROJECT = 'lastProject'

/** Reads everything of the open project into the state. What was edited meanwhile stays. */
function loadOpenProject(): AppThunk<Promise<void>> {
  return async (dispatch, _, { db, now, saver, sync }) => {
    await saver.flush()
    const store = db.project()
    const records = await store.readOpened(now())
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
