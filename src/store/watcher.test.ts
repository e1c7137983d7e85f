import { describe, expect, it, vi } from 'vitest'
import type { NestedTree } from '@/model/tree/types'
import { applyEdit, openTree, removeTree, selectNodes, undo } from './editing'
import { recordsArrived } from './records'
import { updateThemeColors } from './slices/themeSlice'
import { makeTestStore } from './testing'
import { watchTree } from './watch'
import { watcherOf } from './watcher'

const tree = (id: string): NestedTree => ({
  id,
  name: id,
  root: {
    id: 'root',
    type: 'Box',
    children: [
      { id: 'a', type: 'Text' },
      { id: 'b', type: 'Text' },
    ],
  },
})

function setup() {
  const store = makeTestStore({ trees: [tree('one'), tree('two')] })
  const rename = (treeId: string, id: string, name: string) =>
    store.dispatch(
      applyEdit({ treeId, label: 'Rename', ops: [{ op: 'set', id, path: ['name'], value: name }] }),
    )
  return { store, rename }
}

describe('watchTree', () => {
  it('tells exactly the changed records, for edits, undo and remote changes', () => {
    const { store, rename } = setup()
    const told: string[][] = []
    const stop = watchTree('one', (ids) => told.push([...ids]), store)
    rename('one', 'a', 'A')
    store.dispatch(undo('one'))
    const value = {
      id: 'b',
      treeId: 'one',
      parentId: 'root',
      slot: 'children',
      order: 'a9',
      type: 'Text',
      props: {},
    }
    store.dispatch(
      recordsArrived({ changes: [{ collection: 'nodes', treeId: 'one', id: 'b', value }] }),
    )
    expect(told).toEqual([['a'], ['a'], ['b']])
    stop()
    rename('one', 'a', 'again')
    expect(told).toHaveLength(3)
  })

  it('sleeps through other trees, the selection and unrelated actions', () => {
    const { store, rename } = setup()
    const heard = vi.fn<(ids?: unknown) => void>()
    watchTree('one', heard, store)
    rename('two', 'a', 'A')
    store.dispatch(selectNodes({ treeId: 'one', ids: ['a'] }))
    store.dispatch(updateThemeColors({ primary: 'red' }))
    store.dispatch(openTree('two'))
    expect(heard).not.toHaveBeenCalled()
  })

  it('tells all ids when the tree goes', () => {
    const { store } = setup()
    const told: string[][] = []
    watchTree('one', (ids) => told.push([...ids].sort()), store)
    store.dispatch(removeTree('one'))
    expect(told).toEqual([['a', 'b', 'root']])
  })

  it('hears an edit that a listener makes', () => {
    const { store, rename } = setup()
    const told: string[] = []
    watchTree(
      'one',
      (ids) => {
        told.push(...ids)
        if (ids.has('a')) rename('one', 'b', 'follows')
      },
      store,
    )
    rename('one', 'a', 'leads')
    expect(told).toEqual(['a', 'b'])
  })
})

describe('keyed listeners', () => {
  it('wake only the node that changed', () => {
    const { store, rename } = setup()
    const [a, b, root] = [
      vi.fn<(ids?: unknown) => void>(),
      vi.fn<(ids?: unknown) => void>(),
      vi.fn<(ids?: unknown) => void>(),
    ]
    const watcher = watcherOf(store)
    watcher.watchNode('one', 'a', a)
    watcher.watchNode('one', 'b', b)
    watcher.watchSlots('one', 'root', root)
    rename('one', 'a', 'A')
    expect([a, b, root].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0])
  })

  it('wake the parent when its children change', () => {
    const { store } = setup()
    const slots = vi.fn<(ids?: unknown) => void>()
    watcherOf(store).watchSlots('one', 'root', slots)
    store.dispatch(applyEdit({ treeId: 'one', label: 'x', ops: [{ op: 'remove', id: 'a' }] }))
    expect(slots).toHaveBeenCalledTimes(1)
  })

  it('wake the nodes that enter or leave the selection', () => {
    const { store } = setup()
    const [a, b] = [vi.fn<(ids?: unknown) => void>(), vi.fn<(ids?: unknown) => void>()]
    const watcher = watcherOf(store)
    watcher.watchSelected('one', 'a', a)
    watcher.watchSelected('one', 'b', b)
    store.dispatch(selectNodes({ treeId: 'one', ids: ['a'] }))
    store.dispatch(selectNodes({ treeId: 'one', ids: ['b'] }))
    expect([a, b].map(({ mock }) => mock.calls.length)).toEqual([2, 1])
  })
})
