import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { store } from '@/store'
import { updateTreeNode } from '@/store/slices/componentTreesSlice'
import { syncToFlask } from '@/store/slices/syncSlice'
import { ask, emptyServer, serverHolds, settled } from './support/world'

const pill = { id: 'file-1', name: 'Pill.tsx', path: '/src/components', content: 'a' }
const main = { id: 'file-2', name: 'main.tsx', path: '/src', content: 'b' }
const tree = {
  id: 'tree-1',
  name: 'Start page',
  root: {
    id: 'node-1',
    type: 'Card',
    props: { padding: 4 },
    unknown: { kept: true },
    children: [
      { id: 'node-2', type: 'Text', props: { text: 'one' } },
      { id: 'node-3', type: 'Text', props: { text: 'two' } },
    ],
    slots: { header: [{ id: 'node-4', type: 'Heading', props: { text: 'head' } }] },
  },
}

/** What really lies in an object store, past everything. */
async function lying(name: string): Promise<unknown[]> {
  const raw = await settled(indexedDB.open('espalier:default'))
  const found = await settled(raw.transaction(name).objectStore(name).getAll())
  raw.close()
  return found as unknown[]
}

beforeAll(() => emptyServer())
afterEach(async () => {
  await db.clear('files')
  await db.clear('componentTrees')
})

describe('db', () => {
  it('puts, gets, lists, counts, deletes and clears', async () => {
    await db.put('files', pill)
    await db.put('files', main)
    const file = await db.get('files', 'file-1')
    expect(file).toEqual(pill)
    expect(await db.get('files', 'nobody')).toBeUndefined()
    const files = await db.getAll('files')
    expect(files).toEqual([pill, main])
    const count = await db.count('files')
    expect(count).toBe(2)
    await db.delete('files', 'file-1')
    expect(await lying('files')).toEqual([main])
    await db.clear('files')
    expect(await lying('files')).toEqual([])
  })

  it('queries by index', async () => {
    await db.put('files', pill)
    await db.put('files', main)
    const results = await db.query('files', 'path', '/src/components')
    expect(results).toEqual([pill])
    expect(await db.query('files', 'name', 'main.tsx')).toEqual([main])
    expect(await db.query('files', 'path', '/nowhere')).toEqual([])
  })

  it('reaches the state and the outbox like any edit', async () => {
    await db.put('files', pill)
    expect(store.getState().files.files).toEqual([pill])
    expect(await lying('outbox')).toContainEqual(expect.objectContaining({ key: 'files:file-1' }))
    await store.dispatch(syncToFlask()).unwrap()
    expect(await serverHolds()).toMatchObject({ 'files:file-1': pill })
    await db.delete('files', 'file-1')
    expect(store.getState().files.files).toEqual([])
    await store.dispatch(syncToFlask()).unwrap()
    expect(await serverHolds()).not.toHaveProperty('files:file-1')
  })

  it('refuses an entity without an id', async () => {
    const nameless = { ...pill, id: '' }
    await expect(db.put('files', nameless)).rejects.toThrow('needs an “id”')
  })
})

describe('trees in db', () => {
  it('are split into records and assembled from them, nothing lost', async () => {
    await db.put('componentTrees', tree)
    expect(await lying('nodes')).toHaveLength(4)
    expect(await lying('componentTrees')).toMatchObject([{ id: 'tree-1', rootId: 'node-1' }])
    expect(await db.get('componentTrees', 'tree-1')).toMatchObject(tree)
    expect(await db.getAll('componentTrees')).toMatchObject([tree])
    expect(await db.query('componentTrees', 'name', 'Start page')).toHaveLength(1)
    expect(await db.count('componentTrees')).toBe(1)
  })

  it('have the edit of this very moment in them', async () => {
    await db.put('componentTrees', tree)
    store.dispatch(updateTreeNode('tree-1', 'node-2', { props: { text: 'edited' } }))
    expect(await db.get('componentTrees', 'tree-1')).toMatchObject({
      root: { children: [{ props: { text: 'edited' } }, {}] },
    })
  })

  it('write only the records that changed, and go with all their nodes', async () => {
    await db.put('componentTrees', tree)
    await store.dispatch(syncToFlask()).unwrap()
    const [one, two] = tree.root.children
    const root = { ...tree.root, children: [one, { ...two, props: { text: '2' } }] }
    await db.put('componentTrees', { ...tree, root })
    const unsent = (await lying('outbox')) as { key: string }[]
    expect(unsent.map(({ key }) => key)).toEqual(['nodes:tree-1/node-3'])
    await db.delete('componentTrees', 'tree-1')
    expect(await db.getAll('componentTrees')).toEqual([])
    expect(await db.project().readAll(0)).toEqual([])
    expect(store.getState().componentTrees.docs).toEqual({})
  })

  it('are one nested document on the server', async () => {
    await db.put('componentTrees', tree)
    await store.dispatch(syncToFlask()).unwrap()
    const response = await ask('/api/storage/componentTrees:tree-1')
    const { value } = (await response.json()) as { value: unknown }
    expect(value).toMatchObject(tree)
    await vi.waitFor(() => expect(store.getState().sync.unsent).toBe(0))
  })
})
