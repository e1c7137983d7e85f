import fc from 'fast-check'
import { expect, it } from 'vitest'
import { box, docFrom } from '../testing/trees'
import { childIds, getNode, type TreeDoc } from './doc'
import { applyOps } from './ops'
import { makeRoom } from './place'

const place = { parentId: 'page', slot: 'children' }

function insertAt(doc: TreeDoc, index: number, id: string, randomBit: () => boolean): TreeDoc {
  const { orders, rebalance } = makeRoom(doc, { ...place, index }, 1, { randomBit })
  const record = { id, treeId: 't', ...place, order: orders[0] ?? '', type: 'Box', props: {} }
  const applied = applyOps(doc, [...rebalance, { op: 'insert', records: [record] }])
  if (!applied.ok) throw new Error(applied.error.code)
  return applied.value.doc
}

it('[O1] a node lands at the index that was asked for, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 40 }), (inserts) => {
      let doc = docFrom(box('page'))
      const expected: string[] = []
      for (const [n, [wish, bit]] of inserts.entries()) {
        const index = wish % (expected.length + 1)
        expected.splice(index, 0, `n${n}`)
        doc = insertAt(doc, index, `n${n}`, () => bit)
      }
      expect(childIds(doc, 'page', 'children')).toEqual(expected)
    }),
  )
})

it('keeps keys short when the same gap is used a thousand times', () => {
  let doc = docFrom(box('page', box('a'), box('b')))
  for (let n = 0; n < 1000; n++) doc = insertAt(doc, 1, `n${n}`, () => true)
  const ids = childIds(doc, 'page', 'children')
  expect(ids.slice(0, 3)).toEqual(['a', 'n999', 'n998'])
  expect(ids.at(-1)).toBe('b')
})

it('spreads the keys of all siblings anew before one grows past 48 characters', () => {
  let doc = docFrom(box('page', box('a'), box('b')))
  for (let n = 0; n < 400; n++) doc = insertAt(doc, 1, `n${n}`, () => false)
  const lengths = childIds(doc, 'page', 'children').map(
    (id) => getNode(doc, id)?.order.length ?? 99,
  )
  expect(Math.max(...lengths)).toBeLessThanOrEqual(48)
})

it('counts positions without the nodes that are about to leave', () => {
  const doc = docFrom(box('page', box('a'), box('b'), box('c')))
  const leaving = new Set(['a'])
  const { orders } = makeRoom(doc, { ...place, index: 1 }, 1, { leaving, randomBit: () => true })
  const moved = applyOps(doc, [{ op: 'move', id: 'a', ...place, order: orders[0] ?? '' }])
  if (!moved.ok) throw new Error(moved.error.code)
  expect(childIds(moved.value.doc, 'page', 'children')).toEqual(['b', 'a', 'c'])
})

it('makes room between two siblings of the same key', () => {
  const doc = docFrom(box('page', box('a'), box('b')))
  const same = applyOps(doc, [{ op: 'move', id: 'b', ...place, order: 'a0' }])
  if (!same.ok) throw new Error(same.error.code)
  const after = insertAt(same.value.doc, 1, 'between', () => false)
  expect(childIds(after, 'page', 'children')).toEqual(['a', 'between', 'b'])
})
