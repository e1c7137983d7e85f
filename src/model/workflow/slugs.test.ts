import { expect, it } from 'vitest'
import { renameSlug } from './edit/renameSlug'
import { indexOf } from './graph'
import { freeSlug, slugFrom, slugRefusal } from './slugs'
import { graphOf } from './testing/graphs'

it.each([
  ['Fetch user (v2)', 'fetchUserV2'],
  ['HTTP request', 'httpRequest'],
  ['2nd try', '_2ndTry'],
  ['Größe – cm', 'größeCm'],
  ['…', 'step'],
])('%s becomes %s', (words, slug) => {
  expect(slugFrom(words)).toBe(slug)
})

it('a slug that is taken gets a number', () => {
  expect(freeSlug('log', new Set())).toBe('log')
  expect(freeSlug('log', new Set(['log', 'log2']))).toBe('log3')
  expect(freeSlug('log2', new Set(['log2']))).toBe('log3')
})

const graph = graphOf({
  start: { kind: 'manual' },
  a: {
    kind: 'transform',
    params: { value: '{ a: nodes.start.out, text: "nodes.start" }' },
    after: ['start'],
  },
  b: {
    kind: 'switch',
    params: {
      cases: [
        { port: 'x', when: 'nodes.start?.out' },
        { port: 'y', when: 'input' },
      ],
    },
    after: ['a'],
  },
  c: {
    kind: 'http',
    params: {
      url: 'https://x.test/{{ nodes.start.out.id }}',
      headers: [{ name: 'a', value: '{{ nodes["start"].out }}' }],
    },
    after: ['a'],
  },
})

it('a new slug is written wherever an expression reads the old one', () => {
  const renamed = renameSlug(indexOf(graph), 'start', 'begin')
  expect(renamed).toMatchObject({
    ok: true,
    value: [
      { id: 'start', set: { slug: 'begin' } },
      { id: 'a', set: { 'params.value': '{ a: nodes.begin.out, text: "nodes.start" }' } },
      {
        id: 'b',
        set: { 'params.cases': [{ port: 'x', when: 'nodes.begin?.out' }, { port: 'y' }] },
      },
      {
        id: 'c',
        set: {
          'params.url': 'https://x.test/{{ nodes.begin.out.id }}',
          'params.headers': [{ value: '{{ nodes["begin"].out }}' }],
        },
      },
    ],
  })
})

it.each(['', '1a', 'a b', 'a', 'constructor', '__proto__', 'x'.repeat(61)])(
  'refuses “%s”',
  (slug) => {
    expect(slugRefusal(indexOf(graph), 'start', slug)).toMatch(/\.$/)
    expect(renameSlug(indexOf(graph), 'start', slug).ok).toBe(false)
  },
)
