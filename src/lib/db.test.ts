import { describe, expect, it, vi } from 'vitest'
import { getNode } from '@/model/tree/doc'
import { selectDoc } from '@/store/selectors'
import { saveFile } from '@/store/slices/filesSlice'
import { fakeServices, makeTestStore, sendAll } from '@/store/testing'
import { applyEdit } from '@/store/editing'

const FILE = {
  id: 'file-1',
  name: 'a.ts',
  content: '',
  language: 'typescript',
  path: '/src/components',
}
const TREE = {
  id: 'tree-1',
  name: 'Page',
  owner: 'kept verbatim',
  root: {
    id: 'root',
    type: 'Box',
    props: {},
    children: [
      { id: 'a', type: 'Text', props: { text: 'A' } },
      { id: 'b', type: 'Text', props: { text: 'B' } },
    ],
  },
}

describe('db', () => {
  it('puts, gets, counts, queries, deletes and clears entities', async () => {
    const { db } = fakeServices()
    await db.put('files', FILE)
    await db.put('files', { ...FILE, id: 'file-2', path: '/other' })
    expect(await db.get('files', 'file-1')).toEqual(FILE)
    expect(await db.get('files', 'constructor')).toBeUndefined()
    expect(await db.count('files')).toBe(2)
    expect(await db.query('files', 'path', '/src/components')).toEqual([FILE])
    await db.delete('files', 'file-1')
    expect((await db.getAll('files')).map(({ id }) => id)).toEqual(['file-2'])
    await db.clear('files')
    expect(await db.count('files')).toBe(0)
  })

  it('takes trees apart into records and puts them together again', async () => {
    const { db } = fakeServices()
    await db.put('componentTrees', TREE)
    expect(await db.get('componentTrees', 'tree-1')).toEqual(TREE)
    expect(await db.getAll('componentTrees')).toEqual([TREE])
    expect(await db.project().readTree('tree-1')).toHaveLength(3)
  })

  it('writes only the nodes that differ, and removes those that are gone', async () => {
    const { db } = fakeServices()
    await db.put('componentTrees', TREE)
    const store = db.project()
    await sendAll(store)
    const [a] = TREE.root.children
    await db.put('componentTrees', {
      ...TREE,
      root: { ...TREE.root, children: [{ ...a, props: { text: 'changed' } }] },
    })
    expect((await store.sync.unsentKeys()).toSorted()).toEqual(['nodes:tree-1/a', 'nodes:tree-1/b'])
  })

  it('removes the nodes of a deleted tree', async () => {
    const { db } = fakeServices()
    await db.put('componentTrees', TREE)
    await db.delete('componentTrees', 'tree-1')
    expect(await db.project().readAll(0)).toEqual([])
    expect(await db.project().sync.unsentKeys()).toHaveLength(4)
  })

  it('refuses an entity without an id and a tree whose id holds a slash', async () => {
    const { db } = fakeServices()
    await expect(db.put('files', { id: '' })).rejects.toThrow('needs an “id”')
    await expect(db.put('componentTrees', { ...TREE, id: 'a/b' })).rejects.toThrow(
      'cannot hold “/”',
    )
  })
})

describe('db beside a running store', () => {
  it('reaches the state', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    await services.db.put('files', FILE)
    await services.db.put('componentTrees', TREE)
    expect(store.getState().files.files).toEqual([FILE])
    expect(selectDoc(store.getState(), 'tree-1')?.nodes.size).toBe(3)
    await services.db.delete('componentTrees', 'tree-1')
    expect(store.getState().componentTrees.headers).toEqual([])
    expect(selectDoc(store.getState(), 'tree-1')).toBeUndefined()
  })

  it('reads what the state has and the database has not yet', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    void store.dispatch(saveFile(FILE))
    expect(await services.db.get('files', 'file-1')).toEqual(FILE)
  })

  it('does not lose an edit of the same tree that is not stored yet', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    await services.db.put('componentTrees', TREE)
    store.dispatch(
      applyEdit({
        treeId: 'tree-1',
        label: 'x',
        ops: [{ op: 'set', id: 'b', path: ['name'], value: 'edited' }],
      }),
    )
    const current = await services.db.get<typeof TREE>('componentTrees', 'tree-1')
    await services.db.put('componentTrees', { ...TREE, ...current, owner: 'somebody' })
    const doc = selectDoc(store.getState(), 'tree-1')
    expect(doc && getNode(doc, 'b')?.name).toBe('edited')
  })
})

describe('two tabs', () => {
  it('show each other’s edits', async () => {
    const listeners = new Set<(message: never) => void>()
    const channelOf = () => {
      let own: ((message: never) => void) | undefined
      return {
        post: (message: unknown) =>
          listeners.forEach((hear) => hear !== own && hear(message as never)),
        listen(hear: (message: never) => void) {
          own = hear
          listeners.add(hear)
          return () => listeners.delete(hear)
        },
      }
    }
    const services = fakeServices()
    const first = makeTestStore({ services: { ...services, channel: channelOf() } })
    const second = makeTestStore({ services: { ...services, channel: channelOf() } })
    const { startApp } = await import('@/store/projects')
    await first.dispatch(startApp({ sample: [] }))
    await second.dispatch(startApp({ sample: [] }))
    await first.dispatch(saveFile(FILE))
    await vi.waitFor(() => expect(second.getState().files.files).toEqual([FILE]))
    expect(await services.db.project().sync.unsentKeys()).toEqual(['files:file-1'])
  })
})
