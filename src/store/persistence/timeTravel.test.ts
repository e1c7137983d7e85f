import { afterEach, describe, expect, it, vi } from 'vitest'
import type { NestedTree } from '@/model/tree/types'
import { configureStore, type Dispatch, type StoreEnhancer } from '@reduxjs/toolkit'
import type { RecordRef } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import { projectOpened } from '../records'
import { rootReducer } from '../rootReducer'
import type { RootState } from '../rootState'
import { updateThemeColors } from '../slices/themeSlice'
import { treeRemoved, treesAdded, treeEdited } from '../trees/treeActions'
import { watcherOf } from '../watcher'
import { trackChanges } from './trackChanges'

const TREE: NestedTree = { id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }

/** Stands for the DevTools: puts another state in place without a dispatch, and tells the subscribers. */
function timeMachine() {
  let jump: (state: RootState) => void = () => {}
  const enhancer: StoreEnhancer = (createStore) => (reducer, preloaded) => {
    let jumped: unknown
    const travelling: typeof reducer = (state, action) => {
      const to = jumped as ReturnType<typeof reducer> | undefined
      jumped = undefined
      return to ?? reducer(state, action)
    }
    const store = createStore(travelling, preloaded)
    const leave = store.dispatch as Dispatch
    jump = (state) => {
      jumped = state
      leave({ type: '@@devtools/JUMP' })
    }
    return store
  }
  return { enhancer, jump: (state: RootState) => jump(state) }
}

function setup() {
  const noted: RecordRef[] = []
  const machine = timeMachine()
  const store = configureStore({
    reducer: rootReducer,
    devTools: false,
    middleware: (getDefault) => getDefault({ immutableCheck: false, serializableCheck: false }),
    enhancers: (getDefault) =>
      getDefault().concat(
        trackChanges((refs) => noted.push(...refs)),
        machine.enhancer,
      ),
  })
  store.dispatch(treesAdded({ trees: [fromNested(TREE)] }))
  const rename = (name: string) => {
    const [root] = fromNested({ ...TREE, root: { ...TREE.root, name } }).records
    if (!root) throw new Error('There is no root.')
    const step = { treeId: 'page', label: 'Rename', ops: [], inverse: [] }
    const selection = { selectionBefore: [], selectionAfter: [] }
    store.dispatch(treeEdited({ ...step, ...selection, records: [['root', root]] }))
  }
  const take = () => noted.splice(0).map((ref) => `${ref.collection}:${ref.id}`)
  return { store, jump: machine.jump, rename, take }
}

afterEach(() => vi.restoreAllMocks())

describe('time travel', () => {
  it('tells what differs from what was told, there and back', () => {
    const { store, jump, rename, take } = setup()
    rename('one')
    const one = store.getState()
    rename('two')
    const two = store.getState()
    take()
    jump(one)
    expect(take()).toEqual(['nodes:root'])
    jump(two)
    expect(take()).toEqual(['nodes:root'])
  })

  it('moves the canvas by exactly the records that differ', () => {
    const { store, jump, rename } = setup()
    rename('one')
    const one = store.getState()
    rename('two')
    const told: string[][] = []
    watcherOf(store).watchTree('page', (ids) => told.push([...ids]))
    jump(one)
    expect(told).toEqual([['root']])
  })

  it('stores the edits that follow a jump', () => {
    const { store, jump, rename, take } = setup()
    rename('one')
    const one = store.getState()
    rename('two')
    jump(one)
    take()
    store.dispatch(updateThemeColors({ primary: 'red' }))
    expect(take()).toEqual(['theme:theme'])
    rename('three')
    expect(take()).toEqual(['nodes:root'])
  })

  it('brings a tree back that was removed after the moment shown', () => {
    const { store, jump, take } = setup()
    const before = store.getState()
    store.dispatch(treeRemoved('page'))
    take()
    jump(before)
    expect(take().sort()).toEqual(['componentTrees:page', 'nodes:root'])
  })

  it('empties nothing on the way to the very beginning', () => {
    const { jump, take } = setup()
    const beginning = rootReducer(undefined, { type: '@@init' })
    take()
    jump(beginning)
    expect(take()).toEqual([])
  })

  it('stores nothing of another project', () => {
    const { store, jump, take } = setup()
    const before = store.getState()
    store.dispatch(projectOpened('other'))
    take()
    jump(before)
    expect(take()).toEqual([])
  })
})
