import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDb } from '@/lib/db'
import { connectionTo } from '@/lib/idb/connection'
import { migrations, type Migration } from '@/lib/idb/migrations'
import { applyEdit, createTree, undo, whenDraftsEnd } from './editing'
import { createProject } from './slices/projectSlice'
import { deleteProject, openProject, startApp } from './projects'
import { selectStatusLine } from './selectors'
import { saveFile } from './slices/filesSlice'
import { recordsArrived } from './records'
import { makeTestStore } from './testing'

const PAGE = { id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }
const file = (id: string) => ({ id, name: id, content: id, language: 'ts', path: '/' })
const next: Migration = {
  version: (migrations.at(-1)?.version ?? 1) + 1,
  up: (_db, tx) => void tx.objectStore('meta').put('moved', 'migrated'),
}

let names = 0
async function oldTab() {
  const name = `old-${++names}`
  const store = makeTestStore({ services: { db: createDb({ name }) } })
  await store.dispatch(startApp({ sample: [PAGE] }))
  const rename = (to: string) =>
    store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'Rename',
        ops: [{ op: 'set', id: 'root', path: ['name'], value: to }],
      }),
    )
  /** What a newer version of the editor does that another tab begins. */
  const upgrade = async (database = name) => {
    const young = connectionTo(database, { migrations: [...migrations, next] })
    return young.run((db) => db.getAll('files'))
  }
  return { store, name, rename, upgrade }
}

describe('a tab whose database a newer version takes over', () => {
  it('stores its work first, in every database, and says what happened', async () => {
    const { store, name, rename, upgrade } = await oldTab()
    await store.dispatch(saveFile(file('stored')))
    rename('last words')
    void store.dispatch(saveFile(file('last')))
    await upgrade()
    expect(store.getState().sync).toMatchObject({ readOnly: 'updated', local: 'saved' })
    expect(selectStatusLine(store.getState()).text).toBe('Read-only: reload to go on')
    expect(store.getState().notices.notices).toEqual([])
    expect((await upgrade(`${name}:default`)).map(({ id }) => id)).toEqual(['last', 'stored'])
    const young = connectionTo(`${name}:default`, { migrations: [...migrations, next] })
    expect(await young.run((db) => db.getAll('nodes'))).toMatchObject([{ name: 'last words' }])
  })

  it('keeps what somebody types at that moment', async () => {
    const { store, name, rename, upgrade } = await oldTab()
    const ends = whenDraftsEnd(() => rename('half a wor'))
    await upgrade()
    ends()
    expect(store.getState().sync).toMatchObject({ refusedEdits: 0, local: 'saved' })
    const young = connectionTo(`${name}:default`, { migrations: [...migrations, next] })
    expect(await young.run((db) => db.getAll('nodes'))).toMatchObject([{ name: 'half a wor' }])
  })

  it('takes no edit any more, of whatever kind, and none in the history', async () => {
    const { store, rename, upgrade } = await oldTab()
    rename('before')
    await upgrade()
    const before = store.getState()
    rename('after')
    store.dispatch(undo('page'))
    store.dispatch(createTree({ name: 'Another' }))
    await expect(store.dispatch(saveFile(file('after'))).unwrap()).rejects.toThrow('Reload')
    const made = store.dispatch(createProject({ name: 'Another' })).unwrap()
    await expect(made).rejects.toThrow('Reload')
    const { sync, componentTrees, history, files, project } = store.getState()
    expect(componentTrees).toBe(before.componentTrees)
    expect(history).toBe(before.history)
    expect(files.files).toBe(before.files.files)
    expect(project.projects).toBe(before.project.projects)
    expect(sync).toMatchObject({ refusedEdits: 5, local: 'saved' })
  })

  it('still shows what arrived before, and opens, deletes and sends nothing', async () => {
    const { store, name, upgrade } = await oldTab()
    const { id } = await store.dispatch(createProject({ name: 'Another' })).unwrap()
    await upgrade()
    await expect(store.dispatch(openProject(id))).rejects.toThrow('Reload this page')
    await expect(store.dispatch(deleteProject(id))).rejects.toThrow('Reload this page')
    expect(store.getState().project.activeProjectId).toBe('default')
    expect((await indexedDB.databases()).map((one) => one.name)).toContain(`${name}:default`)
    const value = { ...file('f'), content: 'arrived' }
    store.dispatch(recordsArrived({ changes: [{ collection: 'files', id: 'f', value }] }))
    expect(store.getState().files.files).toEqual([value])
  })
})

it('a tab that finds what a newer version wrote is read-only from the start', async () => {
  const { name, upgrade } = await oldTab()
  await upgrade()
  const late = makeTestStore({ services: { db: createDb({ name }) } })
  await late.dispatch(startApp({ sample: [PAGE] }))
  expect(late.getState().sync.readOnly).toBe('newer')
  expect(late.getState().componentTrees.headers).toEqual([])
  expect(late.getState().notices.notices).toEqual([])
})

describe('a tab that cannot store its work', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('keeps the database until it can', async () => {
    const { store, name, upgrade } = await oldTab()
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
      this: IDBTransaction,
    ) {
      this.abort()
    })
    store.dispatch(saveFile(file('precious'))).catch(() => {})
    const upgraded = upgrade(`${name}:default`)
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('failed'))
    commit.mockRestore()
    expect((await upgraded).map(({ id }) => id)).toEqual(['precious'])
  })
})
