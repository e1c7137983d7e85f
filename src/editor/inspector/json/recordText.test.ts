import { expect, it } from 'vitest'
import type { TreeNode } from '@/model/tree/types'
import { recordSchema } from './recordSchema'
import { parseRecordText, recordText } from './recordText'

const node: TreeNode = {
  id: 'a',
  treeId: 't',
  parentId: 'p',
  slot: 'children',
  order: 'a0',
  type: 'Button',
  props: { text: 'Go', size: 3 },
  'x-note': ['kept'],
}

it('leaves out where the node is, and keeps all else', () => {
  expect(JSON.parse(recordText(node))).toEqual({
    type: 'Button',
    props: { text: 'Go', size: 3 },
    'x-note': ['kept'],
  })
})

it('finds nothing to change in its own text', () => {
  expect(parseRecordText(node, recordText(node))).toEqual({ ok: true, value: [] })
})

it('changes the keys that differ, and no others', () => {
  const text =
    '{"type":"Link","props":{"text":"Go","href":"/"},"x-note":["kept"],"styles":{"gap":"1px"}}'
  expect(parseRecordText(node, text)).toEqual({
    ok: true,
    value: [
      { id: 'a', path: ['type'], value: 'Link' },
      { id: 'a', path: ['props', 'size'], value: undefined },
      { id: 'a', path: ['props', 'href'], value: '/' },
      { id: 'a', path: ['styles'], value: { gap: '1px' } },
    ],
  })
})

it.each([
  ['{', /^This is no JSON yet/],
  ['[]', /^A node is an object/],
  ['{"props":{}}', /needs a “type”/],
  ['{"type":"a","props":[]}', /“props” is an object/],
  ['{"type":"a","name":5}', /^“name” is a text/],
  ['{"type":"a","children":[{"type":"b"}]}', /^“children” are nodes of their own/],
  ['{"type":"a","slots":{}}', /^“slots” are nodes of their own/],
  ['{"type":"a","id":"b"}', /“id” says where the node is/],
])('refuses %s with a sentence', (text, sentence) => {
  const parsed = parseRecordText(node, text)
  expect(parsed.ok ? '' : parsed.error).toMatch(sentence)
})

it('describes the props of a component', () => {
  expect(
    recordSchema({
      type: 'Gauge',
      level: 'atom',
      label: 'Gauge',
      category: 'Data',
      icon: 'box',
      description: '',
      slots: [],
      props: { size: { kind: 'number', label: 'Size', max: 9 } },
      defaults: { size: 4 },
    }),
  ).toMatchObject({
    properties: { props: { properties: { size: { type: 'number', maximum: 9, default: 4 } } } },
  })
})
