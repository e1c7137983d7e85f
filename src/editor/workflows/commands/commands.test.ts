import { describe, expect, it } from 'vitest'
import type { Json } from '@/model/json'
import { indexOf } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import type { StepKind } from '@/model/workflow/kinds/kind'
import { lint } from '@/model/workflow/lint'
import { graphOf } from '@/model/workflow/testing/graphs'
import type { WorkflowGraph } from '@/model/workflow/types'
import { absolute } from '../shape/places'
import { shapeOf } from '../shape/shape'
import { applied, countedIds } from '../testing/applied'
import { addBehind, addStep, insertInEdge } from './addStep'
import { copy, partsOfText, textOfParts } from './copy'
import { connect, rewire } from './edges'
import { tidy } from './layout'
import { drop, nudge, resize } from './move'
import { duplicate, paste } from './paste'
import type { Plan } from './plan'
import { remove } from './remove'
import { switchOff } from './settings'
import { duplicateWorkflow, newWorkflow, removeWorkflow, unpack } from './wholes'

function kind(name: string): StepKind {
  const found = kindOf(name)
  if (!found) throw new Error(`There is no kind “${name}”.`)
  return found
}

function after(graph: WorkflowGraph, plan: Plan | undefined): WorkflowGraph {
  if (!plan) throw new Error('Nothing was planned.')
  return applied(graph, plan.edits)
}

const step = (graph: WorkflowGraph, id: string) => {
  const node = indexOf(graph).nodes.get(id)
  if (!node) throw new Error(`There is no step “${id}”.`)
  return node
}

const wires = (graph: WorkflowGraph) =>
  graph.edges.map(({ from, fromPort, to }) => `${from}:${fromPort}-${to}`)

const chain = graphOf({
  start: { kind: 'manual' },
  a: { kind: 'transform', after: ['start'] },
  b: { kind: 'log', after: ['a'] },
})

const loop = graphOf({
  start: { kind: 'manual' },
  each: {
    kind: 'map',
    after: ['start'],
    position: { x: 400, y: 0 },
    size: { width: 480, height: 240 },
  },
  inner: { kind: 'transform', in: 'each', position: { x: 32, y: 64 } },
  last: { kind: 'output', after: ['each'], position: { x: 1000, y: 0 } },
})

describe('adding', () => {
  it('gives a step a free slug, its defaults, and a place on the grid in the container there', () => {
    const plan = addStep(indexOf(loop), kind('http'), { at: { x: 451, y: 101 } }, countedIds())
    const node = step(after(loop, plan), 'new1')
    expect(node).toMatchObject({
      kind: 'http',
      slug: 'httpRequest',
      name: 'HTTP request',
      parentId: 'each',
      params: { method: 'GET' },
    })
    expect(node.position).toEqual({ x: 48, y: 104 })
    expect(plan).toMatchObject({ label: 'Add “HTTP request”', select: ['new1'] })
    const second = addStep(
      indexOf(after(loop, plan)),
      kind('http'),
      { at: { x: 0, y: 0 } },
      () => 'n',
    )
    expect(step(after(loop, second), 'n').slug).toBe('httpRequest2')
  })

  it('joins it with the port that an edge was dropped from, either way', () => {
    const at = { x: 600, y: 300 }
    const behind = addStep(
      indexOf(chain),
      kind('log'),
      { at, joint: { nodeId: 'a', port: 'error', type: 'source' } },
      countedIds(),
    )
    expect(wires(after(chain, behind))).toContain('a:error-new1')
    const before = addStep(
      indexOf(chain),
      kind('if'),
      { at, joint: { nodeId: 'b', port: 'in', type: 'target' } },
      countedIds(),
    )
    expect(wires(after(chain, before))).toContain('new1:true-b')
  })

  it('puts it behind a step where nothing lies', () => {
    const index = indexOf(chain)
    const graph = after(chain, addBehind(index, kind('log'), step(chain, 'start'), countedIds()))
    expect(wires(graph)).toContain('start:out-new1')
    const boxes = graph.nodes.map((node) => ({ ...node.position, ...shapeOf(node) }))
    const own = boxes.at(-1)
    const crossed = boxes.filter(
      (box) =>
        box !== own &&
        own &&
        box.x < own.x + own.width &&
        own.x < box.x + box.width &&
        box.y < own.y + own.height &&
        own.y < box.y + box.height,
    )
    expect(crossed).toEqual([])
  })

  it('goes into an edge, and moves what comes after it only as far as it must', () => {
    const [edge] = chain.edges
    if (!edge) throw new Error('There is no edge.')
    const graph = after(chain, insertInEdge(indexOf(chain), kind('delay'), edge, countedIds()))
    expect(wires(graph).toSorted()).toEqual(['a:out-b', 'new1:out-a', 'start:out-new1'])
    const start = step(graph, 'start')
    expect(step(graph, 'new1').position.x).toBeGreaterThan(start.position.x + shapeOf(start).width)
    expect(step(graph, 'a').position.x).toBeGreaterThan(step(graph, 'new1').position.x + 224)
    expect(step(graph, 'b').position.x - step(graph, 'a').position.x).toBe(200)
    expect(insertInEdge(indexOf(chain), kind('note'), edge, countedIds())).toBeUndefined()
  })
})

describe('connecting', () => {
  const ends = (from: string, to: string, fromPort = 'out') => ({
    from,
    fromPort,
    to,
    toPort: 'in',
  })

  it('refuses a ring, itself and what is there, each with a sentence', () => {
    const index = indexOf(chain)
    for (const [from, to] of [
      ['b', 'a'],
      ['a', 'a'],
      ['start', 'a'],
      ['start', 'gone'],
    ] as const) {
      const plan = connect(index, ends(from, to), 'e')
      expect(plan.ok).toBe(false)
      expect(plan).toMatchObject({ error: expect.stringMatching(/^[A-Z].*\.$/) as string })
    }
  })

  it('joins what does not fit all the same, and says why it is red', () => {
    const plan = connect(indexOf(loop), ends('start', 'inner'), 'e')
    if (!plan.ok) throw new Error(plan.error)
    expect(plan.value.note).toMatch(/border of a container/)
    const graph = after(loop, plan.value)
    const problems = lint(graph, {
      hasFile: () => true,
      hasLambda: () => true,
      hasTree: () => true,
      hasWorkflow: () => true,
    })
    expect(problems.some(({ edgeId }) => edgeId === 'e')).toBe(true)
  })

  it('leads an edge elsewhere, also where only the edge itself would close the ring', () => {
    const [, edge] = chain.edges
    if (!edge) throw new Error('There is no edge.')
    const plan = rewire(indexOf(chain), edge, ends('b', 'a', 'out'))
    if (!plan.ok) throw new Error(plan.error)
    expect(wires(after(chain, plan.value))).toEqual(['start:out-a', 'b:out-a'])
  })
})

it('deletes steps with what lies in them and the edges at them', () => {
  const plan = remove(indexOf(loop), { nodes: ['each'], edges: [] })
  const graph = after(loop, plan)
  expect(graph.nodes.map(({ id }) => id)).toEqual(['start', 'last'])
  expect(graph.edges).toEqual([])
  expect(plan?.label).toBe('Delete “each”')
  expect(remove(indexOf(chain), { nodes: [], edges: ['start:out-a'] })?.label).toBe(
    'Delete an edge',
  )
  expect(remove(indexOf(chain), { nodes: ['gone'], edges: [] })).toBeUndefined()
})

describe('moving', () => {
  it('takes a step into a container and out again, at the same place of the canvas', () => {
    const into = after(loop, drop(indexOf(loop), new Map([['last', { x: 480, y: 80 }]])))
    expect(step(into, 'last')).toMatchObject({ parentId: 'each', position: { x: 80, y: 80 } })
    expect(absolute(indexOf(into), step(into, 'last'))).toEqual({ x: 480, y: 80 })
    const out = after(into, drop(indexOf(into), new Map([['last', { x: 800, y: 80 }]])))
    expect(step(out, 'last').parentId).toBeUndefined()
    expect(step(out, 'last').position).toEqual({ x: 1200, y: 80 })
  })

  it('never puts a container into itself, nor a trigger into one', () => {
    const moved = after(
      loop,
      drop(
        indexOf(loop),
        new Map([
          ['each', { x: 408, y: 8 }],
          ['inner', { x: 40, y: 72 }],
          ['start', { x: 500, y: 100 }],
        ]),
      ),
    )
    expect(step(moved, 'each').parentId).toBeUndefined()
    expect(step(moved, 'start').parentId).toBeUndefined()
    expect(step(moved, 'inner')).toMatchObject({ parentId: 'each', position: { x: 32, y: 64 } })
  })

  it('is no step where nothing moves', () => {
    expect(drop(indexOf(loop), new Map([['last', { x: 1001, y: 1 }]]))).toBeUndefined()
    expect(nudge(indexOf(loop), ['each', 'inner'], { x: 8, y: 0 })?.edits).toHaveLength(1)
  })

  it('keeps what lies in a container where it is when its upper left corner moves', () => {
    const plan = resize(indexOf(loop), 'each', { x: 360, y: -40, width: 520, height: 280 })
    const graph = after(loop, plan)
    expect(absolute(indexOf(graph), step(graph, 'inner'))).toEqual({ x: 432, y: 64 })
    expect(step(graph, 'each').size).toEqual({ width: 520, height: 280 })
  })
})

describe('copying', () => {
  const reading = graphOf({
    a: { kind: 'transform' },
    a2: { kind: 'log', after: ['a'], params: { text: 'A {{ nodes.a.out }}' } },
    a3: { kind: 'log', after: ['a2'], params: { text: '{{ nodes.a.out }} {{ nodes.a2.out }}' } },
  })

  it('pastes into another workflow with fresh ids and slugs, and references among the pasted follow', () => {
    const text = textOfParts(copy(indexOf(reading), ['a', 'a2', 'a3']) ?? { nodes: [], edges: [] })
    const plan = paste(indexOf(reading), partsOfText(text) ?? null, { newId: countedIds() })
    if (!plan.ok) throw new Error(plan.error)
    const graph = after(reading, plan.value)
    const pasted = graph.nodes.slice(3)
    expect(pasted.map(({ slug }) => slug)).toEqual(['a4', 'a5', 'a6'])
    expect(pasted[1]?.params['text']).toBe('A {{ nodes.a4.out }}')
    expect(pasted[2]?.params['text']).toBe('{{ nodes.a4.out }} {{ nodes.a5.out }}')
    expect(wires(graph).slice(2)).toEqual(['new1:out-new2', 'new2:out-new3'])
    expect(plan.value.label).toBe('Paste 3 steps')
  })

  it('keeps apart who is called what when a new slug is the old one of another step', () => {
    const parts = copy(indexOf(reading), ['a', 'a2', 'a3']) as unknown as Json
    const taken = graphOf({ a: { kind: 'manual' } })
    const plan = paste(indexOf(taken), parts, { newId: countedIds() })
    if (!plan.ok) throw new Error(plan.error)
    const pasted = after(taken, plan.value).nodes.slice(1)
    expect(pasted.map(({ slug }) => slug)).toEqual(['a2', 'a3', 'a4'])
    expect(pasted[2]?.params['text']).toBe('{{ nodes.a2.out }} {{ nodes.a3.out }}')
  })

  it('takes what lies in a container along, and a step out of one to its place on the canvas', () => {
    expect(copy(indexOf(loop), ['inner'])?.nodes[0]).toMatchObject({ position: { x: 432, y: 64 } })
    const parts = copy(indexOf(loop), ['each', 'inner'])
    const plan = paste(indexOf(chain), parts as unknown as Json, {
      newId: countedIds(),
      at: { x: 0, y: 400 },
    })
    if (!plan.ok) throw new Error(plan.error)
    const graph = after(chain, plan.value)
    expect(step(graph, 'new1')).toMatchObject({ kind: 'map', position: { x: 0, y: 400 } })
    expect(step(graph, 'new2')).toMatchObject({ parentId: 'new1', position: { x: 32, y: 64 } })
    expect(plan.value.select).toEqual(['new1'])
  })

  it('duplicates each step in its container', () => {
    const graph = after(loop, duplicate(indexOf(loop), ['inner'], countedIds()))
    expect(step(graph, 'new1')).toMatchObject({
      parentId: 'each',
      slug: 'inner2',
      position: { x: 64, y: 96 },
    })
  })

  it('refuses what is no workflow with a sentence', () => {
    expect(partsOfText('hello')).toBeUndefined()
    expect(paste(indexOf(chain), { name: 'x' }, { newId: countedIds() })).toMatchObject({
      ok: false,
    })
    expect(paste(indexOf(chain), { nodes: [] }, { newId: countedIds() })).toMatchObject({
      error: 'There is no step in it.',
    })
  })
})

it('tidies from left to right, containers as large as what lies in them', () => {
  const graph = after(loop, tidy(indexOf(loop)))
  const [start, each, last] = ['start', 'each', 'last'].map((id) => step(graph, id))
  if (!start || !each || !last) throw new Error('A step is gone.')
  expect(each.position.x).toBeGreaterThanOrEqual(start.position.x + shapeOf(start).width)
  expect(last.position.x).toBeGreaterThanOrEqual(each.position.x + (each.size?.width ?? 0))
  const inner = step(graph, 'inner')
  expect(inner.position.y).toBeGreaterThanOrEqual(44)
  expect(inner.position.x + shapeOf(inner).width).toBeLessThan(each.size?.width ?? 0)
  expect(tidy(indexOf(graph))).toBeUndefined()
})

it('switches steps off and on, and notes never', () => {
  const noted = graphOf({ a: { kind: 'log' }, n: { kind: 'note' } })
  const off = after(noted, switchOff(indexOf(noted), ['a', 'n'], 'bypass'))
  expect(off.nodes.map(({ disabled }) => disabled)).toEqual(['bypass', undefined])
  expect(switchOff(indexOf(off), ['a'], undefined)?.label).toBe('Switch on “a”')
  expect(switchOff(indexOf(off), ['a'], 'bypass')).toBeUndefined()
})

describe('workflows', () => {
  it('begin with a trigger, and go with all of their parts', () => {
    const { edits } = newWorkflow('w2', 'Second', countedIds())
    expect(edits).toMatchObject([
      { collection: 'workflows', id: 'w2', set: { name: 'Second' } },
      { collection: 'workflowNodes', set: { kind: 'manual', workflowId: 'w2' } },
    ])
    expect(removeWorkflow(chain).edits).toHaveLength(1 + 3 + 2)
  })

  it('are copied with fresh ids', () => {
    const { edits } = duplicateWorkflow(
      loop,
      { id: 'w', name: 'W', concurrency: 2 },
      {
        id: 'w2',
        name: 'W 2',
        newId: countedIds(),
      },
    )
    expect(edits[0]?.set).toEqual({ name: 'W 2', concurrency: 2 })
    const graph = applied({ ...loop, id: 'w2', nodes: [], edges: [] }, edits)
    expect(graph.nodes.map(({ slug }) => slug)).toEqual(['start', 'each', 'inner', 'last'])
    expect(graph.nodes[2]?.parentId).toBe(graph.nodes[1]?.id)
    expect(graph.edges).toHaveLength(2)
  })

  it('of other programs become records when they are opened', () => {
    const nodes = [
      { id: '1', type: 'manual' },
      { id: '2', type: 'unheard', position: { x: 9, y: 9 } },
    ]
    const record = { id: 'w', name: 'W', nodes, edges: [{ source: '1', target: '2' }] }
    const plan = unpack(record, countedIds())
    expect(plan?.edits).toHaveLength(1 + 2 + 1)
    expect(plan?.edits[0]?.set).toMatchObject({ nodes: undefined })
    expect(plan?.note).toContain('unheard')
    expect(unpack({ id: 'w', name: 'W', nodes: [] }, countedIds())).toBeUndefined()
  })
})
