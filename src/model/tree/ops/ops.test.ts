import { describe, expect, it } from 'vitest'
import { box, docFrom } from '../../testing/trees'
import { childIds, getNode } from '../doc'
import { applyOps, describeTreeError, type Operation } from '.'

const doc = docFrom(box('page', box('hero', box('title')), box('footer')))

/** The refusal's code, or the children of the page. */
function outcome(...ops: Operation[]) {
  const applied = applyOps(doc, ops)
  return applied.ok ? childIds(applied.value.doc, 'page', 'children') : applied.error.code
}
const record = { ...getNode(doc, 'title'), id: 'new', parentId: 'page', order: 'a0V' } as const
const insertable = { ...record, type: 'Box', props: {}, treeId: 't', slot: 'children' }

describe('refusals', () => {
  it.each<[string, Operation, string]>([
    ['a missing node', { op: 'remove', id: 'gone' }, 'node-missing'],
    ['the root', { op: 'remove', id: 'page' }, 'root-is-fixed'],
    [
      'a move into itself',
      { op: 'move', id: 'hero', parentId: 'title', slot: 'children', order: 'a0' },
      'would-nest-in-itself',
    ],
    [
      'a move of the root',
      { op: 'move', id: 'page', parentId: 'hero', slot: 'children', order: 'a0' },
      'root-is-fixed',
    ],
    [
      'a place set as a field',
      { op: 'set', id: 'hero', path: ['parentId'], value: 'x' },
      'field-is-fixed',
    ],
    [
      'a type taken away',
      { op: 'set', id: 'hero', path: ['type'], value: undefined },
      'field-is-fixed',
    ],
    [
      'a prototype set',
      { op: 'set', id: 'hero', path: ['props', '__proto__'], value: {} },
      'field-is-fixed',
    ],
  ])('refuses %s', (_, op, code) => {
    expect(outcome(op)).toBe(code)
  })

  it('refuses an id in use, an id given twice, a second root and a missing parent', () => {
    const node = insertable
    expect(outcome({ op: 'insert', records: [{ ...node, id: 'hero' }] })).toBe('id-taken')
    expect(outcome({ op: 'insert', records: [node, node] })).toBe('id-taken')
    expect(outcome({ op: 'insert', records: [{ ...node, parentId: null }] })).toBe('root-is-fixed')
    expect(outcome({ op: 'insert', records: [{ ...node, parentId: 'gone' }] })).toBe('node-missing')
    expect(outcome({ op: 'insert', records: [node] })).toEqual(['hero', 'new', 'footer'])
  })

  it('refuses two inserted records that hang under each other', () => {
    const node = insertable
    const ring = [
      { ...node, id: 'a', parentId: 'b' },
      { ...node, id: 'b', parentId: 'a' },
    ]
    expect(outcome({ op: 'insert', records: ring })).toBe('would-nest-in-itself')
  })

  it.each<[string, Operation]>([
    ['a move out', { op: 'move', id: 'title', parentId: 'page', slot: 'children', order: 'a0' }],
    ['a move in', { op: 'move', id: 'footer', parentId: 'title', slot: 'children', order: 'a0' }],
    ['a second removal', { op: 'remove', id: 'title' }],
    ['a set', { op: 'set', id: 'title', path: ['props', 'text'], value: 'x' }],
    ['an insert', { op: 'insert', records: [{ ...insertable, parentId: 'title' }] }],
  ])('refuses %s below a removed node: undo could not take it back', (_, op) => {
    expect(outcome({ op: 'remove', id: 'hero' }, op)).toBe('node-missing')
  })

  it('refuses a key in a field that holds a list', () => {
    const listed = applyOps(doc, [{ op: 'set', id: 'hero', path: ['bindings'], value: [] }])
    if (!listed.ok) throw new Error(listed.error.code)
    const set = applyOps(listed.value.doc, [
      { op: 'set', id: 'hero', path: ['bindings', 'text'], value: 1 },
    ])
    expect(set).toMatchObject({ ok: false, error: { code: 'not-a-map' } })
  })
})

it('undoes the first style of a node without leaving an empty map behind', () => {
  const set = applyOps(doc, [{ op: 'set', id: 'hero', path: ['styles', 'color'], value: 'red' }])
  if (!set.ok) throw new Error(set.error.code)
  const back = applyOps(set.value.doc, set.value.inverse)
  expect(back.ok && getNode(back.value.doc, 'hero')).toEqual(getNode(doc, 'hero'))
})

it('says a refusal in a sentence that names the node', () => {
  expect(describeTreeError({ code: 'root-is-fixed', id: 'page' }, () => 'Page')).toBe(
    '“Page” is the root of the document: it cannot be moved or removed.',
  )
})
