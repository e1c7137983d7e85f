import { expect, it } from 'vitest'
import { RunView } from '@/model/workflow/run/view'
import { graphOf } from '@/model/workflow/testing/graphs'
import { runOf } from '@/model/workflow/testing/world'
import type { WorkflowRun } from '@/store/workflows'
import { filterRuns } from './historyFilter'
import { parseManualInput } from './manualInput'
import { causeText, nodeStatus, nodeText, runText } from './runWords'
import { sampleScope } from './sampleScope'
import { keyIn } from './useScopes'

const graph = graphOf({
  start: { kind: 'manual' },
  each: { kind: 'map', params: { items: 'input', onError: 'skip' }, after: ['start'] },
  check: { kind: 'if', in: 'each', params: { condition: 'item > 1' } },
  no: { kind: 'throw', in: 'each', params: { message: 'small' }, after: ['check:false'] },
  yes: { kind: 'transform', in: 'each', params: { value: 'item * 2' }, after: ['check:true'] },
})

async function viewOf(input: number[]) {
  const view = new RunView()
  for (const event of (await runOf(graph, input)).events) view.apply(event)
  return view
}

it('a step inside of a container is looked at round by round', async () => {
  const view = await viewOf([1, 2, 3])
  expect(keyIn(view, 'yes', () => 2)).toBe('each:2|yes')
  expect(keyIn(view, 'each', () => 2)).toBe('|each')
  const summary = view.nodes.get('yes')
  expect(summary && [nodeStatus(summary), nodeText(summary)]).toEqual([
    'succeeded',
    '1 skipped, 2 done',
  ])
})

it('expressions are tried with what the last run knows', async () => {
  const view = await viewOf([1, 5])
  expect(sampleScope(view, 'yes')).toMatchObject({
    input: 5,
    item: 5,
    index: 1,
    nodes: { start: { out: [1, 5] }, each: { out: [10] } },
    run: { cause: 'manual' },
  })
  expect(sampleScope(undefined, 'yes')).toEqual({})
})

const run = (more: Partial<WorkflowRun>): WorkflowRun => ({
  id: 'r',
  workflowId: 'w',
  workflowName: 'W',
  startedAt: 0,
  status: 'succeeded',
  cause: { kind: 'manual' },
  steps: 1,
  ...more,
})

it('finds runs by their end and by words', () => {
  const error = { code: 'http', message: 'a.test answered with the status 500.' }
  const runs = [
    run({ id: '1' }),
    run({ id: '2', status: 'failed', error: error as never }),
    run({ id: '3', status: 'waiting', cause: { kind: 'file', about: '/data/a.csv' } }),
  ]
  const ids = (...args: [Parameters<typeof filterRuns>[1], string]) =>
    filterRuns(runs, ...args).map(({ id }) => id)
  expect(ids('all', '')).toEqual(['1', '2', '3'])
  expect(ids('failed', '')).toEqual(['2'])
  expect(ids('running', '')).toEqual(['3'])
  expect(ids('all', 'status 500')).toEqual(['2'])
  expect(ids('all', 'A.CSV')).toEqual(['3'])
  expect(ids('succeeded', 'csv')).toEqual([])
})

it('says how a run went', () => {
  expect(runText(run({ took: 42 }))).toBe('Done in 42 ms')
  expect(runText(run({ status: 'timedOut', took: 3000 }))).toBe('Out of time after 3000 ms')
  expect(runText(run({ status: 'running' }))).toBe('Running')
  expect(causeText({ kind: 'file', about: '/a' })).toBe('File changed: /a')
})

it('reads what is typed as input', () => {
  expect(parseManualInput(' ')).toEqual({ ok: true, value: null })
  expect(parseManualInput('{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
  expect(parseManualInput('{a}').ok).toBe(false)
})
