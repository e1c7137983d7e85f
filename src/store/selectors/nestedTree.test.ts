import { expect, it } from 'vitest'
import { docOf } from '@/model/tree/doc'
import { nestedTreeOf } from './nestedTree'

it('leaves out what a record holds under “children” and “slots”', () => {
  const record = { id: 'r', treeId: 't', parentId: null, slot: 'children', order: 'a0' }
  const doc = docOf('r', [{ ...record, type: 'Box', props: {}, children: 'Hi', slots: 7 }])
  expect(nestedTreeOf({ id: 't', name: 'T', rootId: 'r' }, doc)).toEqual({
    id: 't',
    name: 'T',
    root: { id: 'r', type: 'Box', props: {} },
  })
})
