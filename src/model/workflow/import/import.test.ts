import { expect, it } from 'vitest'
import type { Json } from '../../json'
import { importWorkflow } from './importWorkflow'

function read(document: Json, taken: readonly string[] = []) {
  let ids = 0
  const result = importWorkflow(document, {
    workflowId: 'w',
    newId: () => `id${(ids += 1)}`,
    taken: new Set(taken),
  })
  if (!result.ok) throw new Error(result.error)
  const { nodes, edges, ...rest } = result.value
  const slug = (id: string) => nodes.find((node) => node.id === id)?.slug
  return {
    ...rest,
    nodes,
    kinds: nodes.map(({ slug: name, kind }) => `${name}: ${kind}`),
    wires: edges.map(({ from, fromPort, to }) => `${slug(from)}.${fromPort} > ${slug(to)}`),
  }
}

it('nodes and connections as a list, with conditions for ports', () => {
  const { name, kinds, wires, notes } = read({
    name: 'Orders',
    nodes: [
      {
        id: '1',
        type: 'trigger',
        name: 'Order placed',
        position: { x: 1, y: 2 },
        config: { triggerType: 'event' },
      },
      { id: '2', type: 'action', name: 'Charge' },
      { id: '3', type: 'condition', name: 'Paid?', data: { label: 'x' } },
      { id: '4', type: 'notification', name: 'Thank you' },
    ],
    connections: [
      { id: 'a', source: '1', target: '2' },
      { id: 'b', source: '2', target: '3' },
      { id: 'c', source: '3', target: '4', condition: 'success' },
      { id: 'd', source: '3', target: '9', condition: 'failure' },
    ],
  })
  expect(name).toBe('Orders')
  expect(kinds).toEqual(['orderPlaced: called', 'charge: transform', 'paid: if', 'thankYou: toast'])
  expect(wires).toEqual(['orderPlaced.out > charge', 'charge.out > paid', 'paid.true > thankYou'])
  expect(notes).toEqual([
    '“Charge” (action): It hands its input on: what it did there is not in the file.',
    'An edge from “3” to “9” has no two ends, and was left out.',
  ])
})

it('connections by name, with numbered outputs', () => {
  const { kinds, wires, nodes } = read({
    nodes: [
      {
        name: 'When clicked',
        type: 'n8n-nodes-base.manualTrigger',
        position: [0, 10],
        parameters: {},
      },
      { name: 'IF', type: 'n8n-nodes-base.if', position: [200, 10] },
      {
        name: 'Get',
        type: 'n8n-nodes-base.httpRequest',
        position: [400, 0],
        parameters: { url: '=https://a.test/{{ $json.id }}', method: 'post' },
      },
      {
        name: 'Odd',
        type: 'n8n-nodes-base.airtable',
        position: [400, 90],
        parameters: { base: 'x' },
      },
    ],
    connections: {
      'When clicked': { main: [[{ node: 'IF', type: 'main', index: 0 }]] },
      IF: { main: [[{ node: 'Get' }], [{ node: 'Odd' }]] },
    },
  })
  expect(kinds).toEqual([
    'whenClicked: manual',
    'if: if',
    'get: http',
    'odd: n8n-nodes-base.airtable',
  ])
  expect(wires).toEqual(['whenClicked.out > if', 'if.true > get', 'if.false > odd'])
  expect(nodes[2]?.params).toMatchObject({ url: 'https://a.test/{{ input.id }}', method: 'POST' })
  expect(nodes[3]).toMatchObject({ params: { base: 'x' }, position: { x: 400, y: 90 } })
})

it('our own shape, with fresh ids, free slugs, and references that follow', () => {
  const { nodes, wires } = read(
    {
      nodes: [
        { id: 'a', kind: 'manual', slug: 'start', position: { x: 0, y: 0 } },
        {
          id: 'b',
          kind: 'map',
          slug: 'each',
          params: { items: 'nodes.start.out' },
          position: { x: 9, y: 0 },
          size: { width: 300, height: 200 },
        },
        {
          id: 'c',
          kind: 'log',
          slug: 'say',
          parentId: 'b',
          params: { text: '{{ nodes.start.out }} {{ item }}' },
        },
      ],
      edges: [
        { from: 'a', fromPort: 'out', to: 'b', toPort: 'in' },
        { from: 'a', to: 'b' },
      ],
    },
    ['start'],
  )
  expect(nodes.map(({ slug, params }) => [slug, params])).toEqual([
    ['start2', {}],
    ['each', { items: 'nodes.start2.out' }],
    ['say', { text: '{{ nodes.start2.out }} {{ item }}' }],
  ])
  expect(nodes[2]?.parentId).toBe(nodes[1]?.id)
  expect(wires).toEqual(['start2.out > each'])
})

it.each<[Json, string]>([
  [[], 'It is no workflow: a JSON object is expected.'],
  [{ edges: [] }, 'It is no workflow: it has no list “nodes”.'],
  [
    { nodes: Array.from({ length: 2001 }, () => ({})) },
    'It has 2001 steps; a workflow has at most 2000. Divide it.',
  ],
])('refuses what is none: %#', (document, message) => {
  expect(importWorkflow(document, { workflowId: 'w', newId: () => 'x' })).toEqual({
    ok: false,
    error: message,
  })
})
