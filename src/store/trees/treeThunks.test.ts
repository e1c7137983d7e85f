import { describe, expect, it, vi } from 'vitest'
import { emptyDoc, getNode } from '@/model/tree/doc'
import type { AppStore } from '../createStore'
import { selectDoc, selectHeader } from '../selectors'
import { fakeServices, makeTestStore } from '../testing'
import { createTree, removeTree, renameTree } from './treeCommands'
import { loadTrees, saveTree, updateTreeNode } from './treeThunks'

const TREE = { id: 'page', name: 'Page', root: { id: 'root', type: 'Box', props: {} } }

describe('saveTree', () => {
  it('refuses an id with a slash as the database does, and keeps nothing of it', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    const tree = { ...TREE, id: 'a/b' }
    const sentence = 'The id of a tree cannot hold “/”: “a/b”.'
    await expect(store.dispatch(saveTree(tree)).unwrap()).rejects.toThrow(sentence)
    await expect(services.db.put('componentTrees', tree)).rejects.toThrow(sentence)
    expect(store.getState().componentTrees.headers).toEqual([])
    expect(await services.db.project().readOpened(0)).toEqual([])
  })
})

describe('loadTrees', () => {
  /** Begins to read and edits before what was read arrives. */
  async function editedWhileReading(edit: (store: AppStore) => void) {
    const services = fakeServices()
    const store = makeTestStore({ services })
    await store.dispatch(saveTree(TREE))
    const disk = services.db.project()
    const readOpened = disk.readOpened
    vi.spyOn(disk, 'readOpened').mockImplementationOnce(async (at) => {
      const read = await readOpened(at)
      edit(store)
      return read
    })
    await store.dispatch(loadTrees())
    return store.getState()
  }

  it('does not undo an edit that is made while it reads', async () => {
    const state = await editedWhileReading((store) => {
      store.dispatch(updateTreeNode('page', 'root', { name: 'Edited' }))
      store.dispatch(renameTree('page', 'Renamed'))
    })
    expect(getNode(selectDoc(state, 'page') ?? emptyDoc(''), 'root')?.name).toBe('Edited')
    expect(selectHeader(state, 'page')?.name).toBe('Renamed')
  })

  it('keeps a tree that is made while it reads, and brings none back', async () => {
    const state = await editedWhileReading((store) => {
      store.dispatch(removeTree('page'))
      store.dispatch(createTree({ name: 'New' }))
    })
    expect(state.componentTrees.headers.map(({ name }) => name)).toEqual(['New'])
    expect(Object.keys(state.componentTrees.docs)).toHaveLength(1)
  })
})
