import { describe, expect, it } from 'vitest'
import { graphOf, type ShortStep } from '../testing/graphs'
import { lint, type LintProject } from '.'

const PROJECT: LintProject = {
  hasLambda: (name) => name === 'known',
  hasWorkflow: () => false,
  hasTree: () => false,
  hasFile: (path) => path === '/a.csv',
}

const rulesOf = (graph: ReturnType<typeof graphOf>) =>
  lint(graph, PROJECT).map(({ rule, nodeId, edgeId }) => `${rule} ${nodeId ?? edgeId ?? ''}`)

it('finds nothing in a workflow that is right', () => {
  const graph = graphOf({
    start: { kind: 'manual' },
    rows: { kind: 'readFile', params: { path: '/a.csv', format: 'csv' }, after: ['start'] },
    check: { kind: 'if', params: { condition: 'nodes.rows.out.length > 0' }, after: ['rows'] },
    yes: { kind: 'transform', params: { value: 'input' }, after: ['check:true'] },
    no: {
      kind: 'throw',
      params: { message: 'none of {{ nodes.rows.out.length }}' },
      after: ['check:false'],
    },
    call: { kind: 'lambda', params: { lambda: 'known' }, after: ['yes'] },
    failed: {
      kind: 'log',
      params: { text: '{{ nodes.call.error.message }}' },
      after: ['call:error'],
    },
    both: { kind: 'output', join: 'any', params: { value: 'input' }, after: ['call', 'failed'] },
  })
  expect(lint(graph, PROJECT)).toEqual([])
})

describe('edges', () => {
  it('rings, borders, ports and ends that are gone', () => {
    const graph = graphOf(
      {
        start: { kind: 'manual' },
        a: { kind: 'log', after: ['start', 'b'] },
        b: { kind: 'log', after: ['a'] },
        loop: { kind: 'map', after: ['start'] },
        inner: { kind: 'log', in: 'loop', after: ['start'] },
        first: { kind: 'log', in: 'loop', after: ['loop'] },
        check: { kind: 'if', params: { condition: 'true' }, after: ['start'] },
        tail: { kind: 'log', after: ['check:maybe'] },
      },
      [{ from: 'check', fromPort: 'true', to: 'gone' }],
    )
    const edges = rulesOf(graph).filter((rule) => /^(?:cycle|border|port|end) /.test(rule))
    expect(edges).toEqual([
      'cycle b:out-a',
      'cycle a:out-b',
      'border start:out-inner',
      'border loop:out-first',
      'port check:maybe-tail',
      'end check:true-gone',
    ])
  })

  it('a ring is only what lies on it, not what leads to it or from it', () => {
    const graph = graphOf({
      start: { kind: 'manual' },
      a: { kind: 'log', after: ['start', 'b'] },
      b: { kind: 'log', after: ['a'] },
      c: { kind: 'log', after: ['b'] },
      d: { kind: 'log', after: ['c', 'e'] },
      e: { kind: 'log', after: ['d'] },
    })
    expect(rulesOf(graph).filter((rule) => rule.startsWith('cycle'))).toEqual([
      'cycle b:out-a',
      'cycle a:out-b',
      'cycle e:out-d',
      'cycle d:out-e',
    ])
  })
})

describe('steps', () => {
  it('unknown kinds, empty parameters, what is gone, what nothing leads to', () => {
    const graph = graphOf({
      start: { kind: 'manual' },
      odd: { kind: 'teleport', after: ['start'] },
      alone: { kind: 'if' },
      call: { kind: 'lambda', params: { lambda: 'gone' }, after: ['start'] },
      file: { kind: 'readFile', params: { path: '/b.csv' }, after: ['start'] },
      empty: { kind: 'map', after: ['start'] },
      note: { kind: 'note' },
    })
    expect(rulesOf(graph)).toEqual([
      'kind odd',
      'required alone',
      'missing call',
      'unreachable alone',
      'file file',
      'empty empty',
    ])
  })

  it('parameters that are not seen are not asked for', () => {
    const schedule = graphOf({
      start: { kind: 'schedule', params: { unit: 'minutes' } },
      next: { kind: 'log', after: ['start'] },
    })
    expect(rulesOf(schedule)).toEqual([])
  })
})

describe('references', () => {
  const inNext = (value: string) =>
    lint(
      graphOf({
        start: { kind: 'manual' },
        other: { kind: 'log', after: ['start'] },
        next: { kind: 'transform', params: { value }, after: ['start'] },
      }),
      PROJECT,
    ).map(({ message }) => message)

  it.each([
    ['nodes.nope.out', 'No step is called “nope”.'],
    [
      'nodes.other.out',
      '“other” does not come before this step. Draw an edge that leads from it, over other steps if need be.',
    ],
    ['nodes.start.result', '“start” has no output “result”. It has “out”.'],
    ['item.x', '“item” is there only inside of Map and While.'],
    ['ipnut.x', 'There is no “ipnut” here. Read “input”, or “nodes.<step>.out”.'],
    ['1 +', 'The expression is not finished.'],
  ])('%s', (value, message) => {
    expect(inNext(value)).toEqual([message])
  })

  it('what comes before a container may be read inside of it', () => {
    const graph = graphOf({
      start: { kind: 'manual' },
      each: { kind: 'map', params: { items: 'input' }, after: ['start'] },
      inside: {
        kind: 'transform',
        in: 'each',
        params: { value: 'nodes.start.out + item + index' },
      },
    })
    expect(lint(graph, PROJECT)).toEqual([])
  })
})

it('a join of all over two ways of one choice can never run', () => {
  const with2 = (join: 'all' | 'any') =>
    rulesOf(
      graphOf({
        start: { kind: 'manual' },
        check: { kind: 'if', params: { condition: 'true' }, after: ['start'] },
        yes: { kind: 'log', after: ['check:true'] },
        no: { kind: 'log', after: ['check:false'] },
        end: { kind: 'log', join, after: ['yes', 'no'] },
        call: { kind: 'lambda', params: { lambda: 'known' }, after: ['start'] },
        either: { kind: 'log', join: 'all', after: ['call', 'call:error'] },
        fine: { kind: 'log', join: 'all', after: ['yes', 'check:true'] },
      }),
    )
  expect(with2('all')).toEqual(['join end'])
  expect(with2('any')).toEqual([])
})

it('a ladder of a hundred diamonds is looked at in no time', () => {
  const steps: Record<string, ShortStep> = { s0: { kind: 'manual' } }
  for (let n = 0; n < 100; n += 1) {
    steps[`i${n}`] = { kind: 'if', params: { condition: 'true' }, after: [`s${n}`] }
    steps[`a${n}`] = { kind: 'log', after: [`i${n}:true`] }
    steps[`b${n}`] = { kind: 'log', after: [`i${n}:false`] }
    steps[`s${n + 1}`] = { kind: 'log', join: 'first', after: [`a${n}`, `b${n}`] }
  }
  expect(lint(graphOf(steps), PROJECT)).toEqual([])
})

it('warns of a part of what may be skipped', () => {
  const reading = (value: string) =>
    rulesOf(
      graphOf({
        start: { kind: 'manual' },
        check: { kind: 'if', params: { condition: 'true' }, after: ['start'] },
        yes: { kind: 'transform', params: { value: '{ a: 1 }' }, after: ['check:true'] },
        end: { kind: 'transform', join: 'any', params: { value }, after: ['yes', 'check:false'] },
        sure: { kind: 'transform', params: { value: 'nodes.yes.out.a' }, after: ['yes'] },
      }),
    )
  expect(reading('nodes.yes.out.a')).toEqual(['skipped end'])
  expect(reading('nodes.yes.out?.a')).toEqual([])
  expect(reading('nodes.yes.out ?? 1')).toEqual([])
  expect(reading('nodes.start.out.a')).toEqual([])
})
