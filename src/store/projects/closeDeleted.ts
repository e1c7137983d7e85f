import type { Project } from '../slices/projectSlice'
import { createProject } from '../slices/projectSlice'
import { notify } from '../slices/noticesSlice'
import type { RootState } from '../rootState'
import type { Extra } from '../services'
import type { AppDispatch, AppThunk } from '../thunk'
import { openProject } from './load'

interface WatchableStore {
  readonly getState: () => RootState
  readonly dispatch: AppDispatch
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Closes the open project when another tab or another browser deleted it: an edit in it would bring an
 * empty project back to life.
 */
export function closeWhenDeleted({ getState, dispatch, subscribe }: WatchableStore): void {
  let known = getState().project
  subscribe(() => {
    const { project } = getState()
    if (project === known) return
    const { projects, activeProjectId } = known
    known = project
    const open = projects.find(({ id }) => id === activeProjectId)
    const isOpen = project.activeProjectId === activeProjectId
    if (!open || !isOpen || project.projects.some(({ id }) => id === open.id)) return
    void dispatch(closeDeleted(open)).catch(() => {
      // The database fails, which the saver tells.
    })
  })
}

function closeDeleted(gone: Project): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver }: Extra) => {
    saver.dropProject()
    dispatch(
      notify({
        kind: 'info',
        text: `“${gone.name}” was deleted elsewhere, so it was closed here.`,
      }),
    )
    const [next] = getState().project.projects
    const { id } = next ?? (await dispatch(createProject({ name: 'My project' })).unwrap())
    await dispatch(openProject(id))
    // What this tab may have stored in it after it was deleted.
    await db.project(gone.id).destroy()
  }
}
