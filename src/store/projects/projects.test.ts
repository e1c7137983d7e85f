import { createDb } from '@/lib/db'
import { StorageError } from '@/lib/idb/errors'
import { describe, expect, it, vi } from 'vitest'
import { applyEdit } from '../editing'
import {
  createProject,
  deleteProject,
  duplicateProject,
  openProject,
  renameProject,
  startApp,
} from '.'
import { readOpenProjectAgain } from './readAgain'
import { selectStatusLine } from '../selectors'
import { deleteFile, saveFile } from '../slices/filesSlice'
import { fakeServices, makeTestStore, memoryServer } from '../testing'

const FILE = { id: 'f1', name: 'a.ts', content: '', language: 'typescript', path: '/' }
const SAMPLE = [{ id: 'page', name: 'Page', sample: true, root: { id: 'root', type: 'Box' } }]

async function started() {
  const services = fakeServices()
  const store = makeTestStore({ services })
  await store.dispatch(startApp({ sample: SAMPLE }))
  const names = () => store.getState().project.projects.map(({ name }) => name)
  return { services, store, names }
}

describe('projects', () => {
  it('begin with one called default', async () => {
    const { store } = await started()
    expect(store.getState().project).toMatchObject({
      projects: [{ id: 'default', name: 'My project' }],
      activeProjectId: 'default',
    })
  })

  it('keep what is theirs apart, and are there again after a reload', async () => {
    const { services, store } = await started()
    await store.dispatch(saveFile(FILE))
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    await store.dispatch(openProject(shop.id))
    expect(store.getState().files.files).toEqual([])
    expect(store.getState().componentTrees.headers).toEqual([])
    await store.dispatch(saveFile({ ...FILE, name: 'shop.ts' }))
    await store.dispatch(openProject('default'))
    expect(store.getState().files.files).toEqual([FILE])
    expect(store.getState().componentTrees.headers).toHaveLength(1)

    await store.dispatch(openProject(shop.id))
    const reloaded = makeTestStore({ services })
    await reloaded.dispatch(startApp({ sample: SAMPLE }))
    expect(reloaded.getState().project.activeProjectId).toBe(shop.id)
    expect(reloaded.getState().files.files).toMatchObject([{ name: 'shop.ts' }])
    expect(reloaded.getState().settings.autoSync).toBe(true)
  })

  it('are read again by a page that missed what another tab told', async () => {
    const { services, store } = await started()
    for (const id of ['f1', 'f2']) await store.dispatch(saveFile({ ...FILE, id })).unwrap()
    const db = createDb({ name: services.db.root.name })
    const other = makeTestStore({ services: { ...services, db } })
    await other.dispatch(startApp({ sample: SAMPLE }))
    await other.dispatch(saveFile({ ...FILE, name: 'b.ts' })).unwrap()
    await other.dispatch(deleteFile('f2')).unwrap()
    const files = () => store.getState().files.files.map(({ id, name }) => [id, name])
    expect(files()).toEqual([
      ['f1', 'a.ts'],
      ['f2', 'a.ts'],
    ])
    const { headers } = store.getState().componentTrees
    await store.dispatch(readOpenProjectAgain())
    expect(files()).toEqual([['f1', 'b.ts']])
    // What nobody changed is not drawn anew.
    expect(store.getState().componentTrees.headers).toBe(headers)
  })

  it('store the last edits before another one is opened', async () => {
    const { services, store } = await started()
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    store.dispatch(
      applyEdit({
        treeId: 'page',
        label: 'x',
        ops: [{ op: 'set', id: 'root', path: ['name'], value: 'last' }],
      }),
    )
    await store.dispatch(openProject(shop.id))
    const [root] = await services.db.project('default').readTree('page')
    expect(root).toMatchObject({ name: 'last' })
  })

  it('lose no edit that is made while the last ones are being stored', async () => {
    const { services, store } = await started()
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    const disk = services.db.project('default')
    const write = disk.write
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    vi.spyOn(disk, 'write').mockImplementationOnce(async (...given) => {
      await held
      return write(...given)
    })
    const name = (value: string) => {
      const ops = [{ op: 'set', id: 'root', path: ['name'], value }] as const
      store.dispatch(applyEdit({ treeId: 'page', label: 'x', ops }))
    }
    name('first')
    const opened = store.dispatch(openProject(shop.id))
    name('last')
    finish()
    await opened
    expect(await disk.readTree('page')).toMatchObject([{ name: 'last' }])
    expect(await disk.sync.unsentKeys()).toEqual(['nodes:page/root'])
    expect(await services.db.project(shop.id).sync.unsentKeys()).toEqual([])
  })

  it('stay open when their last edits cannot be stored', async () => {
    const { services, store } = await started()
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    vi.spyOn(services.db.project(), 'write').mockRejectedValueOnce(
      new DOMException('', 'QuotaExceededError'),
    )
    void store.dispatch(saveFile(FILE))
    await expect(store.dispatch(openProject(shop.id))).rejects.toThrow('no room left')
    expect(store.getState().project.activeProjectId).toBe('default')
    expect(store.getState().files.files).toEqual([FILE])
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), { timeout: 5000 })
  })

  it('are renamed and duplicated with all that is in them', async () => {
    const { services, store, names } = await started()
    await store.dispatch(saveFile(FILE))
    await store.dispatch(renameProject('default', 'Site'))
    const copy = await store.dispatch(duplicateProject('default'))
    expect(names()).toEqual(['Site', 'Site copy'])
    await store.dispatch(openProject(copy?.id ?? ''))
    expect(store.getState().files.files).toEqual([FILE])
    expect(store.getState().componentTrees.headers[0]).not.toHaveProperty('sample')
    expect(await services.db.project().sync.unsentKeys()).toContain('files:f1')
  })

  it('are deleted here and on the server, and another one opens', async () => {
    const servers = new Map([
      ['default', memoryServer()],
      ['_projects', memoryServer()],
    ])
    const services = fakeServices({
      remote: (space) => (servers.get(space) ?? memoryServer()).transport,
    })
    const store = makeTestStore({ services })
    await store.dispatch(startApp({ sample: SAMPLE }))
    await servers.get('default')?.put('files:x', { id: 'x' })
    await store.dispatch(deleteProject('default'))
    expect(store.getState().project.projects).toMatchObject([{ name: 'My project' }])
    expect(store.getState().project.activeProjectId).not.toBe('default')
    expect(servers.get('default')?.records.size).toBe(0)
    expect(await services.db.project('default').readAll(0)).toEqual([])
  })
})

describe('a browser whose database cannot be read', () => {
  it('says so, and shows the sample to work on', async () => {
    const services = fakeServices()
    vi.spyOn(services.db.root, 'getMeta').mockRejectedValue(new StorageError('refused'))
    const store = makeTestStore({ services })
    await store.dispatch(startApp({ sample: SAMPLE }))
    expect(store.getState().sync).toMatchObject({
      local: 'failed',
      localError: expect.stringContaining('refuses to store'),
    })
    expect(selectStatusLine(store.getState()).kind).toBe('error')
    expect(store.getState().componentTrees.activeTreeId).toBe('page')
  })

  it('does not show the sample over work that may be there', async () => {
    const services = fakeServices()
    vi.spyOn(services.db.root, 'getMeta').mockRejectedValue(new StorageError('blocked'))
    const store = makeTestStore({ services })
    await store.dispatch(startApp({ sample: SAMPLE }))
    expect(store.getState().notices.notices).toMatchObject([{ action: { id: 'reload' } }])
    expect(store.getState().componentTrees.headers).toEqual([])
  })
})

describe('the open project, when it is deleted elsewhere', () => {
  it('is closed with a notice, and another one opens', async () => {
    const { services, store } = await started()
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    await store.dispatch(openProject(shop.id))
    await services.db.delete('projects', shop.id)
    await vi.waitFor(() => expect(store.getState().project.activeProjectId).toBe('default'))
    await vi.waitFor(() => expect(store.getState().componentTrees.headers).toHaveLength(1))
    expect(store.getState().notices.notices).toMatchObject([
      { kind: 'info', text: '“Shop” was deleted elsewhere, so it was closed here.' },
    ])
  })

  it('leaves nothing of an edit that came too late', async () => {
    const { services, store } = await started()
    const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
    await store.dispatch(openProject(shop.id))
    void store.dispatch(saveFile(FILE))
    await services.db.delete('projects', shop.id)
    await vi.waitFor(() => expect(store.getState().project.activeProjectId).toBe('default'))
    await vi.waitFor(async () =>
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
        services.db.project(shop.id).name,
      ),
    )
    expect(await services.db.project('default').sync.unsentKeys()).not.toContain('files:f1')
  })

  it('opens a new one when it was the last', async () => {
    const { services, store, names } = await started()
    await services.db.delete('projects', 'default')
    await vi.waitFor(() => expect(names()).toEqual(['My project']))
    await vi.waitFor(() => expect(store.getState().project.activeProjectId).not.toBe('default'))
  })
})

describe('a project that only `db` and `createProject` were used with', () => {
  it('is listed and open at the next start, with all that is in it', async () => {
    const services = fakeServices()
    const plain = makeTestStore({ services })
    await plain.dispatch(saveFile(FILE))
    await plain.dispatch(createProject({ name: 'Shop' }))
    const app = makeTestStore({ services })
    await app.dispatch(startApp({ sample: SAMPLE }))
    expect(app.getState().project.projects.map(({ name }) => name)).toEqual(['Shop', 'My project'])
    await app.dispatch(openProject('default'))
    expect(app.getState().files.files).toEqual([FILE])
  })
})
