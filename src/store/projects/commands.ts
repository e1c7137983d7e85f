import { DEFAULT_PROJECT } from '@/lib/db'
import type { RecordChange } from '@/model/records'
import { createProject, projectPut, projectRemoved, type Project } from '../slices/projectSlice'
import type { AppThunk } from '../thunk'
import { openProject } from './load'

export { openProject } from './load'

/** Gives a project another name. */
export function renameProject(id: string, name: string): AppThunk<Promise<void>> {
  return async (dispatch, getState, { now, saver }) => {
    const project = getState().project.projects.find((one) => one.id === id)
    if (!project || project.name === name) return
    dispatch(projectPut({ ...project, name, updatedAt: now() }))
    await saver.flush()
  }
}

/** Copies a project with all that is in it, without opening the copy; `undefined` when there is none of this id. */
export function duplicateProject(id: string): AppThunk<Promise<Project | undefined>> {
  return async (dispatch, getState, { db, now, newId, saver, sync }) => {
    const project = getState().project.projects.find((one) => one.id === id)
    if (!project) return undefined
    await saver.flush()
    const at = now()
    const records = (await db.project(id).readAll(at)).filter(({ value }) => value !== null)
    const copy: Project = {
      ...project,
      id: newId(),
      name: `${project.name} copy`,
      createdAt: at,
      updatedAt: at,
    }
    await db.project(copy.id).write(records.map(withoutSampleMark))
    dispatch(projectPut(copy))
    await saver.flush()
    sync.changed()
    return copy
  }
}

/**
 * Deletes a project here and on the server; another one is opened if it was the open one, a new one if
 * it was the last. While the server is out of reach, its data is deleted there once it answers again.
 */
export function deleteProject(id: string): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver, sync }) => {
    await saver.flush()
    if (getState().project.activeProjectId === id) {
      const next = getState().project.projects.find((project) => project.id !== id)
      const created = next ?? (await dispatch(createProject({ name: 'My project' })).unwrap())
      await dispatch(openProject(created.id))
    }
    dispatch(projectRemoved(id))
    await saver.flush()
    await db.project(id).destroy()
    await sync.forget(id)
  }
}

/** The first project's record, for a browser that has none. */
export function firstProject(at: number): Project {
  return { id: DEFAULT_PROJECT, name: 'My project', createdAt: at, updatedAt: at }
}

/** A copy of the sample is the person's own work. */
function withoutSampleMark(change: RecordChange): RecordChange {
  if (change.collection !== 'componentTrees' || !change.value) return change
  const { sample: _, ...value } = change.value
  return { ...change, value }
}
