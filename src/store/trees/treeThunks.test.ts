import { describe, expect, it } from 'vitest'
import { fakeServices, makeTestStore } from '../testing'
import { saveTree } from './treeThunks'

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
    expect(await services.db.project().allRefs()).toEqual([])
  })
})
