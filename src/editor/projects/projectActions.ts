import { saveTexts } from '@/editor/monaco/flushTexts'
import { notify } from '@/store/editing'
import {
  createProject,
  deleteProject,
  duplicateProject,
  openProject,
  renameProject,
} from '@/store/projects'
import type { AppThunk } from '@/store/thunk'
import { restoreTabs } from './tabsMemory'

/** Opens another project with the documents that were open in it. */
export function switchProject(id: string): AppThunk<Promise<void>> {
  return (dispatch) =>
    dispatch(
      attempt(async () => {
        // What waits to be saved in this one could only be saved into the next one otherwise.
        saveTexts()
        await dispatch(openProject(id))
        dispatch(restoreTabs())
      }),
    )
}

/** Makes a project and opens it. */
export function makeProject(name: string): AppThunk<Promise<void>> {
  return (dispatch) =>
    dispatch(
      attempt(async () => {
        const project = await dispatch(createProject({ name })).unwrap()
        await dispatch(switchProject(project.id))
      }),
    )
}

/** Copies a project and opens the copy. */
export function copyProject(id: string): AppThunk<Promise<void>> {
  return (dispatch) =>
    dispatch(
      attempt(async () => {
        const copy = await dispatch(duplicateProject(id))
        if (copy) await dispatch(switchProject(copy.id))
      }),
    )
}

/** Gives a project another name. */
export function nameProject(id: string, name: string): AppThunk<Promise<void>> {
  return (dispatch) => dispatch(attempt(() => dispatch(renameProject(id, name))))
}

/** Deletes a project for good, and shows another one. */
export function dropProject(id: string): AppThunk<Promise<void>> {
  return (dispatch) =>
    dispatch(
      attempt(async () => {
        await dispatch(deleteProject(id))
        dispatch(restoreTabs())
      }),
    )
}

/** Does something with the list of projects; what the browser refuses ends in a notice. */
function attempt(work: () => Promise<void>): AppThunk<Promise<void>> {
  return async (dispatch) => {
    try {
      await work()
    } catch (error) {
      const text =
        error instanceof Error ? error.message : 'This browser refused to store the project.'
      dispatch(notify({ kind: 'error', text }))
    }
  }
}
