// @vitest-environment jsdom
import { act, cleanup, render, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { afterEach, describe, expect, it } from 'vitest'
import type { NestedTree, NodeId } from '@/model/tree/types'
import type { AppStore } from '@/store'
import { applyEdit, selectNodes, undo } from '@/store/editing'
import { makeTestStore, memoryServer } from '@/store/testing'
import { useNode, useNodeSelected, useSlots } from './use-node'
import { useReduxComponentTrees } from './use-redux-component-trees'
import { useReduxFiles } from './use-redux-files'
import { useReduxSync } from './use-redux-sync'

const TREE: NestedTree = {
  id: 'page',
  name: 'Page',
  root: {
    id: 'root',
    type: 'Box',
    props: {},
    children: [
      { id: 'a', type: 'Text', props: { text: 'A', tone: 'muted' } },
      { id: 'b', type: 'Box', props: {}, children: [{ id: 'c', type: 'Text', props: {} }] },
    ],
  },
}

const within = (store: AppStore) => ({
  wrapper: ({ children }: { readonly children: ReactNode }) => (
    <Provider store={store}>{children}</Provider>
  ),
})

afterEach(cleanup)

describe('useReduxFiles', () => {
  it('saves, activates and removes', async () => {
    const { result } = renderHook(() => useReduxFiles(), within(makeTestStore()))
    const file = { id: 'f', name: 'a', content: '', language: 'ts', path: '/' }
    await act(async () => void (await result.current.save(file)))
    act(() => void result.current.setActive('f'))
    expect(result.current).toMatchObject({
      files: [file],
      activeFile: file,
      activeFileId: 'f',
      loading: false,
      error: null,
    })
    await act(async () => void (await result.current.remove('f')))
    expect(result.current).toMatchObject({ files: [], activeFileId: null })
    await act(async () => void (await result.current.load()))
    expect(result.current.files).toEqual([])
  })
})

describe('useReduxComponentTrees', () => {
  it('updates a node key by key, as one undoable step', () => {
    const store = makeTestStore({ trees: [TREE] })
    const { result } = renderHook(() => useReduxComponentTrees(), within(store))
    expect(result.current.trees).toEqual([TREE])
    act(() => void result.current.updateNode('page', 'a', { props: { className: 'big' } }))
    expect(result.current.activeTree?.root.children?.[0]?.props).toEqual({
      text: 'A',
      tone: 'muted',
      className: 'big',
    })
    act(() => void store.dispatch(undo('page')))
    expect(result.current.trees).toEqual([TREE])
  })

  it('keeps the identity of what did not change', () => {
    const store = makeTestStore({ trees: [TREE] })
    const { result } = renderHook(() => useReduxComponentTrees(), within(store))
    const before = result.current.activeTree?.root.children
    act(() => void result.current.updateNode('page', 'a', { name: 'Title' }))
    const after = result.current.activeTree?.root.children
    expect(after?.[0]).not.toBe(before?.[0])
    expect(after?.[1]).toBe(before?.[1])
  })

  it('saves a whole tree, keeping the records of nodes that did not change', async () => {
    const store = makeTestStore({ trees: [TREE] })
    const { result } = renderHook(() => useReduxComponentTrees(), within(store))
    const [a, b] = TREE.root.children ?? []
    const next = {
      ...TREE,
      name: 'New',
      root: { ...TREE.root, children: [{ ...a, id: 'a', type: 'Link' }, b] },
    }
    await act(async () => void (await result.current.save(next as NestedTree)))
    expect(result.current.trees).toEqual([next])
    await act(async () => void (await result.current.remove('page')))
    expect(result.current.trees).toEqual([])
  })
})

describe('useReduxSync', () => {
  it('checks the connection on mount, pushes, pulls and clears', async () => {
    const server = memoryServer()
    const store = makeTestStore({ trees: [TREE], services: { remote: () => server.transport } })
    const { result } = renderHook(() => useReduxSync(), within(store))
    await act(async () => void (await result.current.checkConnection()))
    expect(result.current).toMatchObject({ flaskConnected: true, status: 'idle' })
    await act(async () => void (await result.current.syncToFlask()))
    expect(result.current.status).toBe('success')
    expect(server.records.has('nodes:page/a')).toBe(true)
    await act(async () => void (await result.current.syncFromFlask()))
    await act(async () => void (await result.current.clearFlaskData()))
    expect(result.current.flaskStats?.total_keys).toBe(0)
    act(() => void result.current.reset())
    expect(result.current.status).toBe('idle')
  })
})

describe('useNode and its like', () => {
  it('render exactly the node whose record changed', () => {
    const store = makeTestStore({ trees: [TREE] })
    const renders: NodeId[] = []
    function Node({ id }: { readonly id: NodeId }) {
      const node = useNode('page', id)
      const { children = [] } = useSlots('page', id)
      const selected = useNodeSelected('page', id)
      renders.push(id)
      return (
        <div data-selected={selected}>
          {node?.name}
          {children.map((child) => (
            <Node key={child} id={child} />
          ))}
        </div>
      )
    }
    render(<Node id="root" />, within(store))
    renders.length = 0
    act(() => {
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'x',
          ops: [{ op: 'set', id: 'c', path: ['name'], value: 'C' }],
        }),
      )
    })
    expect(renders).toEqual(['c'])
    renders.length = 0
    act(() => void store.dispatch(selectNodes({ treeId: 'page', ids: ['a'] })))
    expect(renders).toEqual(['a'])
  })
})
