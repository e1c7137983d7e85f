import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDb } from '@/lib/db'
import { connectionTo } from '@/lib/idb/connection'
import { migrations, type Migration } from '@/lib/idb/migrations'
import { applyEdit, importTrees } from '@/store/editing'
import { startApp } from '@/store/projects'
import { downloadQuarantine, selectQuarantine } from '@/store/quarantine'
import { selectStatusLine } from '@/store/selectors'
import { saveFile } from '@/store/slices/filesSlice'
import { emptyServer, heal, newBrowser, settled } from './support/world'

const file = (id: string, content = '') => ({
  id,
  name: id,
  content,
  language: 'typescript',
  path: '/',
})
const TREE = {
  id: 'page',
  name: 'Page',
  root: { id: 'root', type: 'Box', children: [{ id: 'title', type: 'Text' }] },
}
const next: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  up: (_db, tx) => void tx.objectStore('meta').put('moved', 'migrated'),
}

/** What lies in a database, through a connection of its own. */
async function lying(database: string, ...stores: string[]): Promise<unknown[][]> {
  const raw = await settled(indexedDB.open(database))
  const tx = raw.transaction(stores)
  const found = await Promise.all(stores.map((name) => settled(tx.objectStore(name).getAll())))
  raw.close()
  return found as unknown[][]
}

beforeEach(async () => {
  await heal()
  await emptyServer()
})
afterEach(() => vi.restoreAllMocks())

describe('an edit', () => {
  it('is on disk with its outbox row, in one transaction, soon after the action', async () => {
    const { store, services } = newBrowser()
    const { name } = services.db.project()
    store.dispatch(importTrees([TREE]))
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'))

    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const times: number[] = []
    for (let at = 0; at < 20; at += 1) {
      const before = performance.now()
      store.dispatch(
        applyEdit({
          treeId: 'page',
          label: 'Rename',
          ops: [{ op: 'set', id: 'title', path: ['name'], value: `name ${at}` }],
        }),
      )
      expect(selectStatusLine(store.getState()).kind).toBe('editing')
      await new Promise<void>((resolve) => {
        const stop = store.subscribe(() => {
          if (store.getState().sync.local !== 'saved') return
          stop()
          resolve()
        })
      })
      times.push(performance.now() - before)
      const [nodes, outbox] = await lying(name, 'nodes', 'outbox')
      expect(nodes).toContainEqual(expect.objectContaining({ id: 'title', name: `name ${at}` }))
      expect(outbox).toContainEqual(expect.objectContaining({ key: 'nodes:page/title' }))
    }
    const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toHaveLength(20)
    for (const [stores] of writes) {
      expect(stores).toEqual(expect.arrayContaining(['nodes', 'outbox']))
    }
    times.sort((a, b) => a - b)
    console.log(
      `durable after the action: median ${times[10]?.toFixed(1)} ms, most ${times.at(-1)?.toFixed(1)} ms`,
    )
  })

  it.each([
    ['pagehide', () => window.dispatchEvent(new Event('pagehide'))],
    [
      'visibilitychange',
      () => {
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
        document.dispatchEvent(new Event('visibilitychange'))
      },
    ],
  ])('is written at once on %s', async (_, leave) => {
    const { store, services } = newBrowser()
    await store.dispatch(saveFile(file('before')))
    const write = vi.spyOn(services.db.project(), 'write')
    void store.dispatch(saveFile(file('f1')))
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'))
    write.mockClear()
    store.dispatch(importTrees([TREE]))
    expect(write).not.toHaveBeenCalled()
    leave()
    expect(write).toHaveBeenCalledTimes(1)
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'))
  })
})

describe('a database without room', () => {
  it('says so, keeps the work in the state, and stores it once there is room', async () => {
    const { store, services } = newBrowser()
    await store.dispatch(saveFile(file('f0')))
    // As Chromium does it: the requests are taken, and the transaction ends with the error.
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
      this: IDBTransaction,
    ) {
      const full = new DOMException('full', 'QuotaExceededError')
      Object.defineProperty(this, 'error', { get: () => full })
      this.abort()
    })
    const saving = store.dispatch(saveFile(file('f1', 'work')))
    await expect(saving.unwrap()).rejects.toThrow('no room left')
    expect(selectStatusLine(store.getState())).toMatchObject({ kind: 'error' })
    expect(selectStatusLine(store.getState()).text).toContain('no room left')
    expect(store.getState().files.files.map(({ id }) => id)).toEqual(['f0', 'f1'])
    vi.restoreAllMocks()
    await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), { timeout: 5000 })
    const [files] = await lying(services.db.project().name, 'files')
    expect(files).toContainEqual(file('f1', 'work'))
    expect(selectStatusLine(store.getState()).kind).toBe('saved')
  })
})

describe('a lost connection', () => {
  it('is opened again, and nothing is lost', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { store, services } = newBrowser()
    await store.dispatch(saveFile(file('before')))
    const handles = new Set(begin.mock.contexts)
    expect(handles.size).toBeGreaterThan(0)
    for (const handle of handles) if (handle instanceof IDBDatabase) handle.close()
    await store.dispatch(saveFile(file('after'))).unwrap()
    const [files] = await lying(services.db.project().name, 'files')
    expect(files).toHaveLength(2)
  })
})

describe('two versions of the editor', () => {
  it('bring what is stored over from version 1, and the old tab stores its work first', async () => {
    const { store, services } = newBrowser()
    const { name } = services.db.project()
    await store.dispatch(saveFile(file('stored')))
    void store.dispatch(saveFile(file('last')))
    const young = connectionTo(name, { migrations: [...migrations, next] })
    const ids = await young.run(async (db) => (await db.getAll('files')).map(({ id }) => id))
    expect(ids).toEqual(['last', 'stored'])
    expect(await young.run((db) => db.get('meta', 'migrated'))).toBe('moved')
    // The old tab takes nothing more, and says so instead of “saved”.
    expect(store.getState().sync.readOnly).toBe('updated')
    await expect(store.dispatch(saveFile(file('late'))).unwrap()).rejects.toThrow('Reload')
    expect(selectStatusLine(store.getState()).kind).toBe('error')
    await young.close()
  })

  it('say that another tab holds the database, and go on once it lets go', async () => {
    const name = 'held'
    const opening = indexedDB.open(`${name}:default`, 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('old'))
    const holder = await settled(opening)
    const later = migrations.map(({ version, up }) => ({ version: version + 1, up }))
    const db = createDb({ name, blockedAfterMs: 50, migrations: later })
    const { store } = newBrowser({ db })
    await store.dispatch(startApp({ sample: [TREE] }))
    expect(store.getState().notices.notices).toMatchObject([
      { text: expect.stringContaining('Another tab holds the database') },
    ])
    holder.close()
    await vi.waitFor(async () => expect(await db.count('files')).toBe(0))
    await store.dispatch(saveFile(file('f1'))).unwrap()
    expect(await db.count('files')).toBe(1)
  })
})

describe('unreadable records', () => {
  it('lie aside under their own keys, can be downloaded, and the rest works', async () => {
    const { store, services } = newBrowser()
    const { db } = services
    await store.dispatch(saveFile(file('good')))
    const raw = await settled(indexedDB.open(db.project().name))
    const tx = raw.transaction(['files', 'nodes'], 'readwrite')
    tx.objectStore('files').put({ id: 5, name: 'numbered' })
    tx.objectStore('files').put({ id: 6, name: 'numbered too' })
    tx.objectStore('nodes').put({ treeId: 't', id: 'n', type: 7 })
    await new Promise((resolve) => tx.addEventListener('complete', resolve))
    raw.close()

    const again = newBrowser({ db }).store
    await again.dispatch(startApp({ sample: [] }))
    expect(again.getState().files.files).toEqual([file('good')])
    expect(
      selectQuarantine(again.getState())
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['files:5', 'files:6', 'nodes:t/n'])
    expect(again.getState().notices.notices).toMatchObject([
      { text: expect.stringContaining('3 records could not be read'), action: expect.anything() },
    ])
    const [files] = await lying(db.project().name, 'files')
    expect(files).toEqual([file('good')])

    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob)
      return 'blob:none'
    })
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await again.dispatch(downloadQuarantine())
    expect(clicked).toHaveBeenCalledTimes(1)
    const text = await (blobs[0]?.text() ?? '')
    expect(JSON.parse(text)).toContainEqual(
      expect.objectContaining({ value: { id: 5, name: 'numbered' } }),
    )
  })
})
