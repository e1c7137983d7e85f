import { afterEach, expect, it, vi } from 'vitest'
import type { RunEvent } from '@/model/workflow/run/events'
import { makeProject, putFile, putWorkflow, textOf } from './testing/projects'
import {
  cancelWorkflowRun,
  liveRun,
  readRunEvents,
  readWorkflowRuns,
  removeWorkflowRuns,
  runStep,
  startWorkflow,
  watchWorkflowRuns,
  type WorkflowRun,
} from '.'

afterEach(() => void vi.restoreAllMocks())

const manual = { kind: 'manual' }
const value = (text: string, ...after: string[]) => ({
  kind: 'transform',
  params: { value: text },
  after,
})

it('runs a workflow by its name and remembers the run with all that happened', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Double', { start: manual, double: value('input * 2', 'start') })
  const seen: WorkflowRun[] = []
  const run = await store.dispatch(
    startWorkflow('Double', { input: 21, onProgress: (one) => seen.push(one) }),
  )
  expect(run).toMatchObject({ status: 'succeeded', output: 42, steps: 2, workflowId: id })
  expect(await readWorkflowRuns(id)).toEqual([run])
  expect(seen.at(-1)).toEqual(run)
  const events = await readRunEvents(run.id)
  expect(events[0]).toMatchObject({ type: 'runStarted', input: 21, graph: { name: 'Double' } })
  expect(events.at(-1)).toMatchObject({ type: 'runEnded', status: 'succeeded', output: 42 })
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at))
})

it('says what is missing instead of throwing', async () => {
  const store = makeProject()
  putWorkflow(store, 'Empty', { alone: value('1') })
  putWorkflow(store, 'Off', { start: { kind: 'manual', disabled: 'skip' } })
  const messageOf = async (name: string, nodeId?: string) => {
    const run = await store.dispatch(startWorkflow(name, nodeId === undefined ? {} : { nodeId }))
    expect(run.status).toBe('failed')
    return run.error?.message
  }
  expect(await messageOf('Nobody')).toBe('There is no workflow “Nobody” in this project.')
  expect(await messageOf('Empty')).toMatch(/^“Empty” has no trigger to begin with/)
  expect(await messageOf('Off')).toMatch(/^“Off” has no trigger to begin with/)
  expect(await messageOf('Off', 'gone')).toMatch(/^“Off” has no such trigger any more/)
})

it('tells a step that failed as the failure of the run', async () => {
  const store = makeProject()
  putWorkflow(store, 'Read', {
    start: manual,
    read: { kind: 'readFile', params: { path: '/none.txt' }, after: ['start'] },
  })
  const run = await store.dispatch(startWorkflow('Read'))
  expect(run).toMatchObject({
    status: 'failed',
    error: { code: 'missing', message: 'There is no file “/none.txt”.' },
  })
})

it('reads and writes files, in steps that can be taken back', async () => {
  const store = makeProject()
  putFile(store, '/in.json', '[1,2]')
  putWorkflow(store, 'Copy', {
    start: manual,
    read: { kind: 'readFile', params: { path: '/in.json', format: 'json' }, after: ['start'] },
    write: {
      kind: 'writeFile',
      params: { path: '/out/a.json', format: 'json', content: 'input.concat([3])' },
      after: ['read'],
    },
  })
  expect(await store.dispatch(startWorkflow('Copy'))).toMatchObject({ status: 'succeeded' })
  expect(JSON.parse(textOf(store, '/out/a.json') ?? '')).toEqual([1, 2, 3])
  expect(store.getState().entityHistory.past.at(-1)?.label).toBe('“Copy” made “a.json”')
})

it('gives what happens to whoever watches, in order and once', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Slow', {
    start: manual,
    wait: { kind: 'delay', params: { time: '40', unit: 'ms' }, after: ['start'] },
  })
  let changes = 0
  const unwatch = watchWorkflowRuns(id, () => (changes += 1))
  const events: RunEvent[] = []
  const late: RunEvent[] = []
  let stop = () => {}
  const run = await store.dispatch(
    startWorkflow('Slow', {
      onProgress({ id: runId }) {
        if (events.length === 0) stop()
        if (events.length === 0) stop = liveRun(runId).subscribe((fresh) => events.push(...fresh))
      },
    }),
  )
  liveRun(run.id).subscribe((fresh) => late.push(...fresh))
  const all = await readRunEvents(run.id)
  await expect.poll(() => events).toEqual(all)
  await expect.poll(() => late).toEqual(all)
  await expect.poll(() => changes).toBeGreaterThan(0)
  await removeWorkflowRuns(id)
  expect(await readWorkflowRuns(id)).toEqual([])
  unwatch()
  stop()
})

it('runs one step alone with what it is given', async () => {
  const store = makeProject()
  const id = putWorkflow(store, 'Sum', {
    start: manual,
    rate: value('0', 'start'),
    sum: value('input + nodes.rate.out', 'rate'),
    after: { kind: 'throw', params: { message: 'not this' }, after: ['sum'] },
  })
  const run = await store.dispatch(
    runStep(id, `${id}-sum`, { input: 2, given: { rate: { out: 40 } } }),
  )
  expect(run).toMatchObject({ status: 'succeeded', output: 42, cause: { kind: 'step' } })
  const gone = await store.dispatch(runStep(id, 'gone'))
  expect(gone.error?.message).toBe('“Sum” has no such step any more.')
})

it('cancels a run by its id and by a signal', async () => {
  const store = makeProject()
  putWorkflow(store, 'Long', {
    start: manual,
    wait: { kind: 'delay', params: { time: '60' }, after: ['start'] },
  })
  const run = await store.dispatch(
    startWorkflow('Long', { onProgress: ({ id }) => cancelWorkflowRun(id) }),
  )
  expect(run.status).toBe('cancelled')
  const ending = new AbortController()
  const other = await store.dispatch(
    startWorkflow('Long', { signal: ending.signal, onProgress: () => ending.abort() }),
  )
  expect(other.status).toBe('cancelled')
})

it('calls workflows, hands on their output, and gives a retry a run of its own', async () => {
  const store = makeProject()
  putFile(store, '/count.txt', '')
  const flaky = putWorkflow(store, 'Flaky', {
    start: { kind: 'called' },
    read: { kind: 'readFile', params: { path: '/count.txt' }, after: ['start'] },
    write: {
      kind: 'writeFile',
      params: { path: '/count.txt', content: 'input + "x"' },
      after: ['read'],
    },
    check: {
      kind: 'if',
      params: { condition: 'nodes.read.out.length > 0' },
      after: ['write'],
    },
    no: { kind: 'throw', params: { message: 'Not yet' }, after: ['check:false'] },
    yes: { kind: 'output', params: { value: '"done"' }, after: ['check:true'] },
  })
  putWorkflow(store, 'Parent', {
    start: manual,
    call: {
      kind: 'callWorkflow',
      params: { workflow: flaky },
      retry: { maxAttempts: 2, initialMs: 1, jitter: 0 },
      after: ['start'],
    },
  })
  const run = await store.dispatch(startWorkflow('Parent'))
  expect(run).toMatchObject({ status: 'succeeded', output: 'done' })
  const children = await readWorkflowRuns(flaky)
  expect(children.map(({ status }) => status)).toEqual(['succeeded', 'failed'])
  expect(children[0]?.cause).toEqual({ kind: 'called', about: 'Parent', parentRunId: run.id })
})

it('refuses workflows that call one another without end', async () => {
  const store = makeProject()
  const call = (name: string) => ({
    start: { kind: 'called' },
    call: { kind: 'callWorkflow', params: { workflow: name }, after: ['start'] },
  })
  putWorkflow(store, 'A', call('B'))
  putWorkflow(store, 'B', call('A'))
  const run = await store.dispatch(startWorkflow('A'))
  expect(run.error?.message).toContain('It would call itself without end: A → B → A.')
  for (let at = 1; at <= 10; at += 1) putWorkflow(store, `N${at}`, call(`N${at + 1}`))
  const deep = await store.dispatch(startWorkflow('N1'))
  expect(deep.error?.message).toContain('at most 8 deep')
})

it('calls the workflow that handles failures, once', async () => {
  const store = makeProject()
  const handler = putWorkflow(store, 'Handler', {
    start: { kind: 'called' },
    text: value('`${input.run.workflow}: ${input.error.message}`', 'start'),
    fail: { kind: 'throw', params: { message: '{{ input }}' }, after: ['text'] },
  })
  putWorkflow(
    store,
    'Broken',
    { start: manual, fail: { kind: 'throw', params: { message: 'Oh' }, after: ['start'] } },
    { errorWorkflowId: handler },
  )
  const run = await store.dispatch(startWorkflow('Broken'))
  expect(run.status).toBe('failed')
  await expect
    .poll(async () => (await readWorkflowRuns(handler)).map(({ error }) => error?.message))
    .toEqual(['Broken: Oh'])
})

it('ends with a sentence when there is no room left, and stays readable', async () => {
  const store = makeProject()
  putFile(store, '/a.txt', 'before')
  const id = putWorkflow(store, 'Full', {
    start: manual,
    wait: { kind: 'delay', params: { time: '30', unit: 'ms' }, after: ['start'] },
    write: { kind: 'writeFile', params: { path: '/a.txt', content: '"after"' }, after: ['wait'] },
  })
  let isFull = false
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore['put']>
  ) {
    const isLast = JSON.stringify(args[0])?.includes('runEnded')
    if (!isFull || isLast || this.name !== 'runEvents') return put.apply(this, args)
    this.transaction.abort()
    throw new DOMException('full', 'QuotaExceededError')
  })
  const run = await store.dispatch(
    startWorkflow('Full', {
      onProgress: () => {
        isFull = true
      },
    }),
  )
  expect(run).toMatchObject({ status: 'failed', error: { code: 'storage' } })
  expect(run.error?.message).toMatch(/^This browser has no room left for this site/)
  expect(textOf(store, '/a.txt')).toBe('before')
  expect(await readWorkflowRuns(id)).toEqual([run])
  const events = await readRunEvents(run.id)
  expect(events[0]?.type).toBe('runStarted')
  expect(events.at(-1)).toMatchObject({ type: 'runEnded', error: { code: 'storage' } })
})
