import { expect, it } from 'vitest'
import type { HostMessage } from '@/model/canvasProtocol'
import type { NestedTree } from '@/model/tree/types'
import { applyEdit, importTrees, removeTree } from '@/store/editing'
import { recordsArrived } from '@/store/records'
import { makeTestStore } from '@/store/testing'
import { followDocument } from './followDocument'

const TREE: NestedTree = {
  id: 't',
  name: 'T',
  root: { id: 'old', type: 'Box', children: [{ id: 'new', type: 'Box' }] },
}

function setup() {
  const store = makeTestStore({ trees: [TREE] })
  const sent: string[] = []
  const note = (message: HostMessage) =>
    sent.push(message.kind === 'load' ? `load ${message.rootId}` : message.kind)
  return { store, sent, stop: followDocument(store, 't', note) }
}

it('loads a document once, and then tells what changes', () => {
  const { store, sent, stop } = setup()
  const ops = [{ op: 'set', id: 'new', path: ['name'], value: 'A' }] as const
  store.dispatch(applyEdit({ treeId: 't', label: 'Rename', ops }))
  expect(sent).toEqual(['load old', 'patch'])
  stop()
  store.dispatch(removeTree('t'))
  expect(sent).toHaveLength(2)
})

it('loads it again when its root becomes another node', () => {
  const { store, sent } = setup()
  const header = { id: 't', name: 'T', rootId: 'new' }
  const change = { collection: 'componentTrees', id: 't', value: header } as const
  store.dispatch(recordsArrived({ changes: [change] }))
  expect(sent).toEqual(['load old', 'load new'])
})

it('loads it again when it comes back', () => {
  const { store, sent } = setup()
  store.dispatch(removeTree('t'))
  store.dispatch(importTrees([TREE]))
  expect(sent).toEqual(['load old', 'load old'])
})
