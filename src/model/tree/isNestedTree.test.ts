import { describe, expect, it } from 'vitest'
import type { Json } from '../json'
import { docOf } from './doc'
import { isNestedTree } from './isNestedTree'
import { fromNested, toNested } from './nested'
import type { NestedTree } from './types'

const text = (id: string, more: object = {}) => ({ id, type: 'Text', props: {}, ...more })

/** The list of `test_a_value_of_another_form_is_kept_to_the_letter` in server/tests/test_trees.py. */
const OTHER_FORMS: unknown[] = [
  null,
  [],
  { id: 't' },
  { id: 't', root: null },
  { id: 't', root: [] },
  { id: 'other', root: text('r') },
  { id: 't', rootId: 'r', root: text('r') },
  { id: 't', root: { id: 'r' } },
  { id: 't', root: { type: 'Box' } },
  { id: 't', root: { id: '', type: 'Box' } },
  { id: 't', root: { id: 'a\0', type: 'Box' } },
  { id: 't', root: { id: 'r', type: 1 } },
  { id: 't', root: text('r', { props: [] }) },
  { id: 't', root: text('r', { children: 'text' }) },
  { id: 't', root: text('r', { children: ['text'] }) },
  { id: 't', root: text('r', { children: [text('r')] }) },
  { id: 't', root: text('r', { slots: [] }) },
  { id: 't', root: text('r', { slots: { a: null } }) },
  { id: 't', root: text('r', { slots: { children: [text('a')] } }) },
  { id: 't', root: text('r', { order: 'a0' }) },
  { id: 't', root: text('r', { children: [text('a', { deleted: false })] }) },
  { id: 't', rootNodes: [text('r')] },
]

describe('a tree that records can hold', () => {
  it.each(OTHER_FORMS.map((value) => [JSON.stringify(value), value] as const))(
    'is not %s, which the server keeps to the letter',
    (_, value) => {
      expect(isNestedTree(value as Json, 't')).toBe(false)
    },
  )

  it.each(['treeId', 'parentId', 'slot', 'order', 'deleted'])(
    'has no node with the key “%s” of records',
    (key) => {
      const root = { ...text('r'), slots: { aside: [text('a', { [key]: null })] } }
      expect(isNestedTree({ id: 't', name: 'T', root }, 't')).toBe(false)
    },
  )

  it('has no slash in its id', () => {
    expect(isNestedTree({ id: 'a/b', name: 'T', root: text('r') })).toBe(false)
    expect(isNestedTree({ root: text('r') }, 'a/b')).toBe(false)
  })

  it('may leave its id to the key, and needs no name', () => {
    expect(isNestedTree({ root: text('r') }, 't')).toBe(true)
    expect(isNestedTree({ root: text('r') })).toBe(false)
    const nameless = { id: 't', root: text('r', { children: [text('a')] }) }
    expect(isNestedTree(nameless)).toBe(true)
    const { header, records } = fromNested(nameless as unknown as NestedTree)
    expect(toNested(header, docOf('r', records))).toEqual(nameless)
    expect(header).not.toHaveProperty('name')
  })
})
