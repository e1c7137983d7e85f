import { expect, it } from 'vitest'
import type { RecordChange } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import { recordsArrived } from '../records'
import { selectDoc } from '../selectors'
import { makeTestStore } from '../testing'
import { importTrees, removeTree } from './treeCommands'
import { saveTree, updateTreeNode } from './treeThunks'

const treeOf = (id: string) => ({ id, name: 'Odd', root: { id: 'root', type: 'Box', props: {} } })

/** Each way a tree may come into the state. */
const WAYS = {
  import: (store: ReturnType<typeof makeTestStore>, id: string) =>
    void store.dispatch(importTrees([treeOf(id)])),
  save: (store: ReturnType<typeof makeTestStore>, id: string) =>
    void store.dispatch(saveTree(treeOf(id))),
  arrival(store: ReturnType<typeof makeTestStore>, id: string) {
    const { header, records } = fromNested(treeOf(id))
    const nodes = records.map((value): RecordChange => {
      return { collection: 'nodes', treeId: id, id: value.id, value }
    })
    // Nodes before their header, as a page of the server may have them.
    store.dispatch(recordsArrived({ changes: nodes }))
    store.dispatch(
      recordsArrived({ changes: [{ collection: 'componentTrees', id, value: header }] }),
    )
  },
}

it.each(
  Object.entries(WAYS).flatMap(([way, add]) =>
    ['__proto__', 'constructor'].map((id) => [id, way, add] as const),
  ),
)('holds a tree with the id %s like any other: %s', (id, _, add) => {
  const store = makeTestStore()
  add(store, id)
  expect(selectDoc(store.getState(), id)?.nodes.size).toBe(1)
  expect(store.dispatch(updateTreeNode(id, 'root', { name: 'Named' })).ok).toBe(true)
  const { docs } = store.getState().componentTrees
  expect(Object.getPrototypeOf(docs)).toBe(Object.prototype)
  store.dispatch(removeTree(id))
  expect(selectDoc(store.getState(), id)).toBeUndefined()
})
