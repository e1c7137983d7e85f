import { expect, it } from 'vitest'
import { docOf } from '@/model/tree/doc'
import type { TreeNode } from '@/model/tree/types'
import { changeMessage, loadMessage } from './loadText'

const node = (id: string, parentId: string | null): TreeNode => ({
  id,
  treeId: 't',
  parentId,
  slot: 'children',
  order: 'a0',
  type: 'Box',
  props: {},
})
const doc = docOf('r', [node('r', null), node('a', 'r')])

it('loads a document as one text', () => {
  const message = loadMessage('t', doc)
  if (message.kind !== 'load') throw new Error('It is no load.')
  const records = JSON.parse(message.records) as TreeNode[]
  expect(records.map(({ id }) => id).toSorted()).toEqual(['a', 'r'])
})

it('sends exactly the changed records, and `null` for those that are gone', () =>
  expect(changeMessage('t', doc, new Set(['a', 'gone']))).toEqual({
    kind: 'patch',
    treeId: 't',
    changes: [
      ['a', node('a', 'r')],
      ['gone', null],
    ],
  }))

it('loads anew when nearly everything changed', () => {
  const ids = new Set(Array.from({ length: 3000 }, (_, at) => `n${at}`))
  expect(changeMessage('t', doc, ids).kind).toBe('load')
})
