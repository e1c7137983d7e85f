import { keyOf, type RecordChange } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import type { NestedTree } from '@/model/tree/types'
import { recordsArrived } from '../records'
import { sentenceOf } from '../sentence'
import { recordOf } from '../slices/entities'
import { notify } from '../slices/noticesSlice'
import { loadProjects } from '../slices/projectSlice'
import { loadSettings, SETTINGS_ID } from '../slices/settingsSlice'
import { SAMPLE } from '../sync/spaceSync'
import type { AppThunk } from '../thunk'
import { openTree } from '../trees/treeCommands'
import { firstProject } from './commands'
import { LAST_PROJECT, openProject } from './load'

const STARTED = 'started'

/**
 * Opens the project that was open last. A browser that was never here asks the server first, takes what
 * the space holds and turns auto-sync on; the sample stands in only where there is nothing, here and
 * there, and yields to the server as long as nobody edited it. Never rejects: a database that cannot be
 * read is told as a notice; where nothing can be stored at all, the editor works in memory.
 */
export function startApp(options: {
  readonly sample: readonly NestedTree[]
}): AppThunk<Promise<void>> {
  return async (dispatch, getState, extra) => {
    const { db, tabs } = extra
    tabs.listen()
    try {
      await dispatch(loadProjects()).unwrap()
      await dispatch(loadSettings())
      const known = getState().project.projects
      const last = await db.root.getMeta(LAST_PROJECT)
      const id = known.find((project) => project.id === last)?.id ?? known[0]?.id
      await dispatch(openProject(id ?? db.activeProjectId))
      if ((await db.root.getMeta(STARTED)) !== true) await dispatch(firstStart(options.sample))
    } catch (error) {
      dispatch(standIn(error, options.sample))
    }
    const { activeTreeId, headers } = getState().componentTrees
    const [first] = headers
    if (activeTreeId === null && first) dispatch(openTree(first.id))
    // Asked once, and without waiting: browsers decide by themselves or ask the person.
    void globalThis.navigator?.storage?.persist?.().catch(() => false)
  }
}

/** What there is to work on when the database cannot be read. */
function standIn(error: unknown, sample: readonly NestedTree[]): AppThunk<void> {
  return (dispatch, getState, { now }) => {
    const text = sentenceOf(error, 'This browser’s database cannot be read.')
    const action = { id: 'reload', label: 'Reload' }
    dispatch(notify({ kind: 'error', text, action }))
    // Only where nothing can be stored at all: a database that works again must not meet the sample's ids.
    if (codeOf(error) !== 'refused' || getState().componentTrees.headers.length > 0) return
    const project = firstProject(now())
    const value = recordOf(project)
    const first: RecordChange = { collection: 'projects', id: project.id, value }
    dispatch(recordsArrived({ changes: [first, ...sampleRecords(sample)] }))
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

function firstStart(sample: readonly NestedTree[]): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, now, newId, sync }) => {
    // Out of reach: the sample stands in, and what the space holds is taken once it answers.
    const reached = await sync.pull().then(
      () => true,
      () => false,
    )
    const mark = reached ? { at: now(), version: newId() } : null
    if (getState().project.projects.length === 0) {
      const value = firstProject(now())
      const change: RecordChange = { collection: 'projects', id: value.id, value: recordOf(value) }
      await db.root.write([change], mark)
      dispatch(recordsArrived({ changes: [change] }))
    }
    if ((await db.project().readAll(now())).length === 0) {
      const records = sampleRecords(sample)
      await db.project().write(records, mark)
      if (!reached) await db.project().putMeta(SAMPLE, records.map(keyOf))
      dispatch(recordsArrived({ changes: records }))
    }
    const settings: RecordChange = {
      collection: 'settings',
      id: SETTINGS_ID,
      value: { ...getState().settings, autoSync: true },
    }
    // Of this browser alone: no outbox row.
    await db.root.write([settings], null)
    dispatch(recordsArrived({ changes: [settings] }))
    await db.root.putMeta(STARTED, true)
    await sync.count()
    sync.opened()
  }
}

function sampleRecords(sample: readonly NestedTree[]): RecordChange[] {
  return sample.flatMap((tree) => {
    const { header, records } = fromNested(tree)
    return [
      { collection: 'componentTrees' as const, id: header.id, value: header },
      ...records.map((value) => ({
        collection: 'nodes' as const,
        treeId: header.id,
        id: value.id,
        value,
      })),
    ]
  })
}
