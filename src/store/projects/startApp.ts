import type { RecordChange } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import type { NestedTree } from '@/model/tree/types'
import { recordsArrived } from '../records'
import { recordOf } from '../slices/entities'
import { notify } from '../slices/noticesSlice'
import { loadProjects } from '../slices/projectSlice'
import { SETTINGS_ID } from '../slices/settingsSlice'
import { SAMPLE } from '../sync/spaceSync'
import type { AppThunk } from '../thunk'
import { openTree } from '../trees/treeCommands'
import { firstProject, keysOf } from './commands'
import { LAST_PROJECT, openProject } from './load'

const STARTED = 'started'

/**
 * Opens the project that was open last. A browser that was never here asks the server first, takes what
 * the space holds and turns auto-sync on; the sample stands in only where there is nothing, here and
 * there, and yields to the server as long as nobody edited it. Never rejects: a database that cannot be
 * read is told as a notice, and the editor works in memory.
 */
export function startApp(options: { readonly sample: readonly NestedTree[] }): AppThunk<Promise<void>> {
  return async (dispatch, getState, extra) => {
    const { db, now } = extra
    try {
      await dispatch(loadProjects()).unwrap()
      const known = getState().project.projects
      const last = await db.root.getMeta(LAST_PROJECT)
      const id = known.find((project) => project.id === last)?.id ?? known[0]?.id
      await dispatch(openProject(id ?? db.activeProjectId))
      if ((await db.root.getMeta(STARTED)) !== true) await dispatch(firstStart(options.sample))
    } catch (error) {
      const text = error instanceof Error ? error.message : 'This browser’s database cannot be read.'
      dispatch(notify({ kind: 'error', text }))
      if (getState().componentTrees.headers.length === 0) {
        dispatch(recordsArrived({ changes: sampleRecords(options.sample) }))
      }
      if (getState().project.projects.length === 0) {
        const value = recordOf(firstProject(now()))
        dispatch(recordsArrived({ changes: [{ collection: 'projects', id: firstProject(0).id, value }] }))
      }
    }
    const { activeTreeId, headers } = getState().componentTrees
    const [first] = headers
    if (activeTreeId === null && first) dispatch(openTree(first.id))
    // Asked once, and without waiting: browsers decide by themselves or ask the person.
    void globalThis.navigator?.storage?.persist?.().catch(() => false)
  }
}

function firstStart(sample: readonly NestedTree[]): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, now, saver, sync }) => {
    await sync.pull().catch(() => {
      // Out of reach: the sample stands in, and what the space holds is taken once it answers.
    })
    const state = getState()
    if (state.project.projects.length === 0) {
      const project = firstProject(now())
      const change: RecordChange = { collection: 'projects', id: project.id, value: recordOf(project) }
      await db.root.write([change], null)
      dispatch(recordsArrived({ changes: [change] }))
    }
    const { files, models, components, componentTrees } = state
    const empty = [files.files, models.models, components.components, componentTrees.headers]
    if (empty.every(({ length }) => length === 0)) {
      const records = sampleRecords(sample)
      await db.project().write(records, null)
      await db.project().putMeta(SAMPLE, keysOf(records))
      dispatch(recordsArrived({ changes: records }))
      // The space is known to be empty, or will be asked: what it lacks then goes to it.
      await sync.offer()
    }
    const settings: RecordChange = {
      collection: 'settings',
      id: SETTINGS_ID,
      value: { ...getState().settings, autoSync: true },
    }
    // Of this browser alone: no outbox row.
    await db.project().write([settings], null)
    dispatch(recordsArrived({ changes: [settings] }))
    await db.root.putMeta(STARTED, true)
    await saver.flush()
  }
}

function sampleRecords(sample: readonly NestedTree[]): RecordChange[] {
  return sample.flatMap((tree) => {
    const { header, records } = fromNested(tree)
    return [
      { collection: 'componentTrees' as const, id: header.id, value: header },
      ...records.map((value) => ({ collection: 'nodes' as const, treeId: header.id, id: value.id, value })),
    ]
  })
}
