import { DEFAULT_PROJECT } from '@/lib/db'
import { firstDocument } from '@/model/component/composed'
import { keyOf, type RecordChange } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import type { NestedTree } from '@/model/tree/types'
import { recordsArrived } from '../records'
import { sentenceOf } from '../sentence'
import { recordOf } from '../slices/entities'
import { notify } from '../slices/noticesSlice'
import { loadProjects } from '../slices/projectSlice'
import { loadSettings, SETTINGS_ID } from '../slices/settingsSlice'
import { localWriteFailed } from '../slices/syncStatus'
import { SAMPLE } from '@/lib/idb/schema'
import type { AppThunk } from '../thunk'
import { openTree } from '../trees/treeCommands'
import { firstProject } from './commands'
import { LAST_PROJECT, openProject } from './load'

const STARTED = 'started'
/** How long a first start waits for the server before it shows the sample, in milliseconds. */
const FIRST_ANSWER_MS = 1200

/** What a browser that was never here begins with. */
interface Sample {
  readonly sample: readonly NestedTree[]
  /** Its files, components and lambdas. */
  readonly code?: readonly RecordChange[]
}

/**
 * Opens the project that was open last. A browser that was never here asks the server first, takes what
 * the space holds and turns auto-sync on; the sample stands in where there is nothing, or no answer for a
 * second, and yields to the server as long as nobody edited it. Never rejects: a database that cannot be
 * read is told as a notice; where nothing can be stored at all, the status says so and the editor works in
 * memory.
 */
export function startApp(options: Sample): AppThunk<Promise<void>> {
  return async (dispatch, getState, extra) => {
    const { db, tabs } = extra
    tabs.listen()
    try {
      await dispatch(loadProjects()).unwrap()
      await dispatch(loadSettings())
      await dispatch(listDefaultProject())
      const known = getState().project.projects
      const last = await db.root.getMeta(LAST_PROJECT)
      const id = known.find((project) => project.id === last)?.id ?? known[0]?.id
      await dispatch(openProject(id ?? db.activeProjectId))
      if ((await db.root.getMeta(STARTED)) !== true) await dispatch(firstStart(options))
    } catch (error) {
      dispatch(standIn(error, options))
    }
    const { activeTreeId, headers } = getState().componentTrees
    const first = firstDocument(headers)
    if (activeTreeId === null && first) dispatch(openTree(first.id))
    // Asked once, and without waiting: browsers decide by themselves or ask the person.
    void globalThis.navigator?.storage?.persist?.().catch(() => false)
  }
}

/**
 * Lists the first project where it holds work but no record names it: programs that only use `db` or
 * `createProject` never made one.
 */
function listDefaultProject(): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, now }) => {
    const { projects } = getState().project
    if (projects.length === 0 || projects.some(({ id }) => id === DEFAULT_PROJECT)) return
    if ((await db.project(DEFAULT_PROJECT).readAll(now())).length === 0) return
    const value = recordOf(firstProject(now()))
    const change: RecordChange = { collection: 'projects', id: DEFAULT_PROJECT, value }
    await db.root.write([change])
    dispatch(recordsArrived({ changes: [change] }))
  }
}

/** What there is to work on when the database cannot be read. */
function standIn(error: unknown, sample: Sample): AppThunk<void> {
  return (dispatch, getState, { now }) => {
    const text = sentenceOf(error, 'This browser’s database cannot be read.')
    if (codeOf(error) === 'refused') dispatch(localWriteFailed(text))
    // What a newer version wrote is told for as long as it is so.
    else if (codeOf(error) !== 'newer')
      dispatch(notify({ kind: 'error', text, action: { id: 'reload', label: 'Reload' } }))
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

function firstStart(sample: Sample): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, now, sync }) => {
    // Out of reach, or slow: the sample stands in, and what the space holds is taken once it answers.
    const isThere = () => {
      const { projects, activeProjectId } = getState().project
      return projects.some(({ id }) => id === activeProjectId)
    }
    await inTime(sync.pull())
    const [listed] = getState().project.projects
    if (listed && !isThere()) {
      await dispatch(openProject(listed.id))
      await inTime(sync.pull())
    }
    if (!isThere()) {
      const value = firstProject(now())
      const change: RecordChange = { collection: 'projects', id: value.id, value: recordOf(value) }
      await db.root.writeUntold([change])
      await db.root.putMeta(SAMPLE, [keyOf(change)])
      dispatch(recordsArrived({ changes: [change] }))
    }
    if ((await db.project().readAll(now())).length === 0) {
      const records = sampleRecords(sample)
      // Nobody's edit: no outbox rows. The sync offers it where the space is empty.
      await db.project().putMeta(SAMPLE, records.map(keyOf))
      await db.project().writeUntold(records)
      dispatch(recordsArrived({ changes: records }))
    }
    const settings: RecordChange = {
      collection: 'settings',
      id: SETTINGS_ID,
      value: { ...getState().settings, autoSync: true },
    }
    // Of this browser alone: no outbox row.
    await db.root.writeUntold([settings])
    dispatch(recordsArrived({ changes: [settings] }))
    await db.root.putMeta(STARTED, true)
    await sync.count()
    sync.opened()
  }
}

/** Waits for the server, but not for long; never rejects. */
async function inTime(answer: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FIRST_ANSWER_MS)
  })
  await Promise.race([answer.catch(() => {}), patience])
  clearTimeout(timer)
}

function sampleRecords({ sample, code = [] }: Sample): readonly RecordChange[] {
  const trees = sample.flatMap((tree) => {
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
  return [...code, ...trees]
}
