import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createJournal } from '@/lib/runDb'
import { runFor } from '@/lib/runDb/testing'
import { fakeLocks } from '@/lib/testing/locks'
import type { RunEvent, RunEventBody } from '@/model/workflow/run/events'
import {
  goElsewhereAndBack,
  makeProject,
  openProjectOf,
  putFile,
  putWorkflow,
  textOf,
} from './testing/projects'
import { entityLists } from '../persistence/stateRecords'
import { recordsArrived } from '../records'
import { recordOf } from '../slices/entities'
import { createProject, projectRemoved } from '../slices/projectSlice'
import { selectGraph } from './graph'
import {
  cancelWorkflowRun,
  liveRun,
  readRunEvents,
  readWorkflowRuns,
  resolveStep,
  startWorkflow,
  startWorkflows,
} from '.'

beforeEach(() => void vi.stubGlobal('navigator', { locks: fakeLocks() }))
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Not how long it may take, but when to give up. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000 })
}

type Store = ReturnType<typeof makeProject>

function inBackground(store: Store): void {
  openProjectOf(store)
  stops.push(startWorkflows(store, { byItself: true }))
}

const manual = { kind: 'manual' }
const writing = {
  start: manual,
  write: { kind: 'writeFile', params: { path: '/out.txt', content: 'input' }, after: ['start'] },
  end: { kind: 'output', params: { value: '"written"' }, after: ['write'] },
}

/** A run that the browser ended in the middle of, after these events. */
async function cutOff(store: Store, workflowId: string, events: readonly RunEventBody[]) {
  const graph = selectGraph(store.getState(), workflowId)
  if (!graph) throw new Error('There is no such workflow.')
  const id = crypto.randomUUID()
  const { activeProjectId: projectId } = store.getState().project
  const nodeId = graph.nodes.find(({ kind }) => kind === 'manual')?.id ?? ''
  const journal = createJournal(
    runFor({ id, projectId, workflowId, workflowName: graph.name, startedAt: Date.now() }),
    { stored() {}, failed() {} },
  )
  const started: RunEventBody = {
    type: 'runStarted',
    runId: id,
    graph,
    nodeId,
    input: 'text',
    cause: { kind: 'manual' },
    seed: 1,
  }
  for (const [seq, body] of [started, ...events].entries())
    journal.append({ ...body, seq, at: Date.now() })
  await journal.close()
  return id
}

/** What the start and the begin of the write are in a journal. */
const begun = (workflowId: string): readonly RunEventBody[] => {
  const key = (slug: string) => `|${workflowId}-${slug}`
  return [
    { type: 'attemptStarted', key: key('start'), attempt: 1, effect: 'pure' },
    { type: 'attemptSucceeded', key: key('start'), attempt: 1, outputs: { out: 'text' } },
    { type: 'attemptStarted', key: key('write'), attempt: 1, effect: 'write' },
  ]
}

const statusOf = async (workflowId: string) => (await readWorkflowRuns(workflowId))[0]?.status

it('goes on with a run that a reload cut off', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Going', writing)
  await cutOff(store, id, begun(id).slice(0, 2))
  inBackground(store)
  await eventually(() => statusOf(id)).toBe('succeeded')
  expect(textOf(store, '/out.txt')).toBe('text')
  const [run] = await readWorkflowRuns(id)
  const types = (await readRunEvents(run?.id ?? '')).map(({ type }) => type)
  expect(types.filter((type) => type === 'resumed')).toHaveLength(1)
  expect(run?.output).toBe('written')
})

it.each([
  ['retry', 'text', 'succeeded'],
  ['done', undefined, 'succeeded'],
  ['failed', undefined, 'failed'],
] as const)('asks about a write that was cut off; with “%s” it goes on', async (how, text, end) => {
  const store = makeProject()
  const id = putWorkflow(store, 'Asking', writing)
  const runId = await cutOff(store, id, begun(id))
  inBackground(store)
  await eventually(() => statusOf(id)).toBe('waiting')
  expect(textOf(store, '/out.txt')).toBeUndefined()
  resolveStep(runId, `|${id}-write`, how)
  await eventually(() => statusOf(id)).toBe(end)
  expect(textOf(store, '/out.txt')).toBe(text)
})

it('ends a run as failed of which nothing was stored', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Lost', writing)
  const { activeProjectId: projectId } = store.getState().project
  const journal = createJournal(runFor({ id: crypto.randomUUID(), projectId, workflowId: id }), {
    stored() {},
    failed() {},
  })
  await journal.flush()
  inBackground(store)
  await eventually(() => statusOf(id)).toBe('failed')
  const [run] = await readWorkflowRuns(id)
  expect(run?.error?.message).toBe('The browser ended before it began. Run it again.')
})

it('leaves a run when another project is opened, and goes on when it is open again', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Leaving', {
    start: manual,
    wait: { kind: 'delay', params: { time: '100', unit: 'ms' }, after: ['start'] },
    end: { kind: 'output', params: { value: '"back"' }, after: ['wait'] },
  })
  inBackground(store)
  const began = store.dispatch(startWorkflow('Leaving'))
  await eventually(() => statusOf(id)).toBe('running')
  goElsewhereAndBack(store)
  expect((await began).status).toBe('running')
  await eventually(() => statusOf(id)).toBe('succeeded')
  const types = (await readRunEvents((await began).id)).map(({ type }) => type)
  expect(types).toContain('resumed')
  expect(types).not.toContain('cancelAsked')
})

it('finds the run that a step had called when the step begins again', async () => {
  const store = makeProject()
  const child = putWorkflow(store, 'Child', {
    start: { kind: 'called' },
    wait: { kind: 'delay', params: { time: '150', unit: 'ms' }, after: ['start'] },
    end: { kind: 'output', params: { value: '"from the child"' }, after: ['wait'] },
  })
  const parent = putWorkflow(store, 'Parent', {
    start: manual,
    call: { kind: 'callWorkflow', params: { workflow: child }, after: ['start'] },
  })
  inBackground(store)
  void store.dispatch(startWorkflow('Parent'))
  await eventually(() => statusOf(child)).toBe('running')
  goElsewhereAndBack(store)
  await eventually(async () => (await readWorkflowRuns(parent))[0]).toMatchObject({
    status: 'succeeded',
  })
  expect((await readWorkflowRuns(parent))[0]?.output).toBe('from the child')
  expect(await readWorkflowRuns(child)).toHaveLength(1)
})

it('shows and ends a run of another tab', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Mirror', {
    start: manual,
    wait: { kind: 'delay', params: { time: '60' }, after: ['start'] },
  })
  const began = store.dispatch(startWorkflow('Mirror'))
  await eventually(() => statusOf(id)).toBe('running')
  const [run] = await readWorkflowRuns(id)
  vi.resetModules()
  const other = await import('.')
  const events: RunEvent[] = []
  const stop = other.liveRun(run?.id ?? '').subscribe((fresh) => events.push(...fresh))
  await eventually(() => events.at(-1)?.type).toBe('attemptStarted')
  other.cancelWorkflowRun(run?.id ?? '')
  expect((await began).status).toBe('cancelled')
  await eventually(() => events.at(-1)).toMatchObject({ type: 'runEnded', status: 'cancelled' })
  expect(events).toEqual(await readRunEvents(run?.id ?? ''))
  stop()
})

it('ends the run of a called workflow in another tab with the one that waits for it', async () => {
  const records = ['workflows', 'workflowNodes', 'workflowEdges'] as const
  const store = makeProject()
  const child = putWorkflow(store, 'Far', {
    start: { kind: 'called' },
    wait: { kind: 'delay', params: { time: '60' }, after: ['start'] },
  })
  const parent = putWorkflow(store, 'Near', {
    start: manual,
    call: { kind: 'callWorkflow', params: { workflow: child }, after: ['start'] },
  })
  const key = `|${parent}-call`
  const runId = await cutOff(store, parent, [
    { type: 'attemptStarted', key: `|${parent}-start`, attempt: 1, effect: 'pure' },
    { type: 'attemptSucceeded', key: `|${parent}-start`, attempt: 1, outputs: { out: null } },
    { type: 'attemptStarted', key, attempt: 1, effect: 'read' },
  ])
  // The other tab has the child already.
  vi.resetModules()
  const [other, { loadRunner }, testing] = await Promise.all([
    import('.'),
    import('./loadRunner'),
    import('./testing/projects'),
  ])
  const tab = testing.makeProject()
  const changes = records.flatMap((collection) =>
    entityLists(store.getState())[collection].map((entity) => {
      return { collection, id: entity.id, value: recordOf(entity) }
    }),
  )
  tab.dispatch(recordsArrived({ changes }))
  const graph = other.selectGraph(tab.getState(), child)
  if (!graph) throw new Error('There is no such workflow.')
  const far = (await loadRunner()).start(
    {
      dispatch: tab.dispatch,
      getState: () => tab.getState(),
      extra: tab.dispatch((_, __, extra) => extra),
    },
    {
      graph,
      nodeId: `${child}-start`,
      input: null,
      cause: { kind: 'called', parentRunId: runId },
      id: `call-${runId}:${key}-1`,
    },
  )
  await eventually(() => statusOf(child)).toBe('running')
  inBackground(store)
  await eventually(async () => (await readRunEvents(runId)).map(({ type }) => type)).toContain(
    'resumed',
  )
  cancelWorkflowRun(runId)
  expect((await far).status).toBe('cancelled')
  await eventually(() => statusOf(parent)).toBe('cancelled')
})

it('ends a run that no tab is at', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Left', writing)
  const runId = await cutOff(store, id, begun(id))
  cancelWorkflowRun(runId)
  await eventually(() => statusOf(id)).toBe('cancelled')
  const ends: RunEvent[] = []
  liveRun(runId).subscribe((events) => ends.push(...events))
  await eventually(() => ends.at(-1)?.type).toBe('runEnded')
  expect(await readRunEvents(runId)).toEqual(ends)
})

it('takes over a run of a tab that was closed', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Closing', writing)
  const runId = await cutOff(store, id, begun(id).slice(0, 2))
  let close = () => {}
  void navigator.locks.request(`espalier-run-${runId}`, {}, () => {
    return new Promise<void>((resolve) => (close = resolve))
  })
  inBackground(store)
  // Long enough for it to be taken up if nobody had it.
  await eventually(() => statusOf(id)).toBe('running')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await statusOf(id)).toBe('running')
  close()
  await eventually(() => statusOf(id)).toBe('succeeded')
})

it('begins a run when a file changes, but not for what its own run wrote', async () => {
  const store = makeProject()
  putFile(store, '/data/a.csv', '1')
  const id = putWorkflow(store, 'Watch', {
    start: { kind: 'fileChanged', params: { path: '/data/*.csv' } },
    off: { kind: 'fileChanged', params: { path: '/data/*.csv' }, disabled: 'skip' },
    write: {
      kind: 'writeFile',
      params: { path: '/data/b.csv', content: 'input.path' },
      after: ['start'],
    },
  })
  const other = putWorkflow(store, 'Chain', {
    start: { kind: 'fileChanged', params: { path: '/data/b.csv' } },
    write: {
      kind: 'writeFile',
      params: { path: '/data/c.csv', content: '"c"' },
      after: ['start'],
    },
  })
  inBackground(store)
  await vi.waitFor(() => import('./background'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  putFile(store, '/other/x.csv', '1')
  putFile(store, '/data/a.csv', '12')
  putFile(store, '/data/a.csv', '123')
  await eventually(() => textOf(store, '/data/c.csv')).toBe('c')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const runs = await readWorkflowRuns(id)
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({
    status: 'succeeded',
    cause: { kind: 'file', about: '/data/a.csv' },
  })
  expect(await readWorkflowRuns(other)).toHaveLength(1)
  expect(textOf(store, '/data/b.csv')).toBe('/data/a.csv')
})

it('begins a run when it is time, and one alone where two tabs see to it', async () => {
  // A quarter of a second before the minute is full.
  const offset = 59_750 - (Date.now() % 60_000)
  const now = () => Date.now() + offset
  const [one, other] = [makeProject({ services: { now } }), makeProject({ services: { now } })]
  const id = putWorkflow(one, 'Clock', {
    start: { kind: 'schedule', params: { unit: 'minutes', every: 1 } },
    end: { kind: 'output', params: { value: 'input.at' }, after: ['start'] },
  })
  const records = ['workflows', 'workflowNodes', 'workflowEdges'] as const
  const changes = records.flatMap((collection) =>
    entityLists(one.getState())[collection].map((entity) => {
      return { collection, id: entity.id, value: recordOf(entity) }
    }),
  )
  other.dispatch(recordsArrived({ changes }))
  inBackground(one)
  inBackground(other)
  await eventually(() => statusOf(id)).toBe('succeeded')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const runs = await readWorkflowRuns(id)
  expect(runs).toHaveLength(1)
  expect(runs[0]?.cause.kind).toBe('schedule')
  expect(runs[0]?.output).toMatch(/:00\.000Z$/)
})

it('forgets the runs of a project that is deleted', async () => {
  const store = makeProject()
  const project = await store.dispatch(createProject({ name: 'Going' })).unwrap()
  inBackground(store)
  await vi.waitFor(() => import('./background'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const journal = createJournal(
    runFor({ id: crypto.randomUUID(), projectId: project.id, workflowId: 'gone' }),
    { stored() {}, failed() {} },
  )
  await journal.close()
  expect(await readWorkflowRuns('gone', project.id)).toHaveLength(1)
  store.dispatch(projectRemoved(project.id))
  await eventually(() => readWorkflowRuns('gone', project.id)).toEqual([])
})

it('begins nothing by itself when told so', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Safe', writing)
  await cutOff(store, id, begun(id).slice(0, 2))
  openProjectOf(store)
  stops.push(startWorkflows(store, { byItself: false }))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await statusOf(id)).toBe('running')
})
