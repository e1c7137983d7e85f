import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { connectionTo, type Connection } from './connection'
import { StorageError, storageErrorOf } from './errors'
import { migrations, type Migration } from './migrations'
import { recordStoreOf } from './recordStore'

let names = 0
const newName = () => `connection-${++names}`
const FILE = { id: 'f1', name: 'a', path: '/' }

const next: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  up: (_db, tx) => void tx.objectStore('meta').put('moved', 'migrated'),
}

describe('migrations', () => {
  it('have ascending versions', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('make every store in a new database', async () => {
    const stores = await connectionTo(newName()).run(async (db) => [...db.objectStoreNames])
    expect(stores).toEqual([
      'componentTrees',
      'components',
      'conflicts',
      'files',
      'inflight',
      'lambdas',
      'meta',
      'models',
      'nodes',
      'oldOutbox',
      'outbox',
      'projectSettings',
      'projects',
      'quarantine',
      'records',
      'recovered',
      'settings',
      'theme',
      'trash',
      'workflowEdges',
      'workflowNodes',
      'workflows',
    ])
  })

  it('run only what is new, and keep what is stored', async () => {
    const name = newName()
    const old = connectionTo(name)
    await old.run((db) => db.put('files', FILE))
    await old.close()
    const both = connectionTo(name, { migrations: [...migrations, next] })
    expect(await both.run((db) => db.get('files', 'f1'))).toEqual(FILE)
    expect(await both.run((db) => db.get('meta', 'migrated'))).toBe('moved')
  })
})

it('[version 1] what waited to be sent waits as registers, and is told whole', async () => {
  const name = newName()
  const old = connectionTo(name, { migrations: migrations.slice(0, 1) })
  await old.run(async (db) => {
    await db.put('files', FILE)
    const row = { at: 1, version: 'v' }
    await db.put('outbox', { key: 'files:f1', ...row } as never)
    await db.put('outbox', { key: 'files:gone', ...row } as never)
    await db.put('meta', { rev: 7, nonce: 'abcd' }, 'cursor')
  })
  await old.close()
  const { sync, readAll } = recordStoreOf(connectionTo(name))
  expect(await sync.countUnsent()).toBe(2)
  expect(await sync.identity(() => 'me')).toEqual({ replica: 'me', cursor: '7-abcd' })
  const ops = await sync.nextBatch(10)
  expect(ops.map(({ mid, key, creates }) => [mid, key, creates])).toEqual([
    [1, 'files:f1', 'u'],
    [2, 'files:gone', undefined],
  ])
  expect(ops.map(({ set }) => [...set])).toEqual([
    Object.entries(FILE).map(([path, value]) => [path, [undefined, value]]),
    [['$del', [undefined, true]]],
  ])
  expect(await sync.nextBatch(10)).toEqual(ops)
  expect(await readAll(0)).toMatchObject([{ value: FILE }])
})

describe('two versions at once', () => {
  it('lets the old tab store its work, close, and refuse with a sentence', async () => {
    const name = newName()
    const flushed = vi.fn<() => Promise<void>>(
      async () => void (await old.run((db) => db.put('files', FILE))),
    )
    const old: Connection = connectionTo(name, { onOutdated: flushed })
    await old.run((db) => db.count('files'))
    const young = connectionTo(name, { migrations: [...migrations, next] })
    expect(await young.run((db) => db.get('files', 'f1'))).toEqual(FILE)
    expect(flushed).toHaveBeenCalledTimes(1)
    await expect(old.run((db) => db.get('files', 'f1'))).rejects.toThrow('Reload this page')
  })

  it('settles with a sentence while another tab blocks, and works once that is gone', async () => {
    const name = newName()
    const blocker = await openDB(name, 1) // closes for nobody
    const young = connectionTo(name, {
      blockedAfterMs: 1,
      migrations: [{ version: 2, up: (db) => void db.createObjectStore('meta') }],
    })
    await expect(young.run((db) => db.get('meta', 'x'))).rejects.toMatchObject({ code: 'blocked' })
    blocker.close()
    expect(await young.run((db) => db.get('meta', 'x'))).toBeUndefined()
  })
})

describe('a lost connection', () => {
  it('is opened again, and the work is done', async () => {
    const connection = connectionTo(newName())
    await connection.run(async (db) => db.close())
    await connection.run((db) => db.put('files', FILE))
    expect(await connection.run((db) => db.get('files', 'f1'))).toEqual(FILE)
  })

  it('ends in a sentence when the second try fails too', async () => {
    const connection = connectionTo(newName())
    const work = vi.fn<() => Promise<never>>(() =>
      Promise.reject(new DOMException('gone', 'InvalidStateError')),
    )
    await expect(connection.run(work)).rejects.toMatchObject({ code: 'lost' })
    expect(work).toHaveBeenCalledTimes(2)
  })
})

describe('errors', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newer'],
    ['UnknownError', 'lost'],
    ['SecurityError', 'refused'],
  ])('%s is told as “%s”', (name, code) => {
    const error = storageErrorOf(new DOMException('x', name))
    expect(error).toBeInstanceOf(StorageError)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/\.$/)
  })
})

describe('unreadable records', () => {
  it('are set aside, and the rest is read', async () => {
    const connection = connectionTo(newName())
    await connection.run(async (db) => {
      await db.put('files', FILE)
      await db.put('nodes', { treeId: 't', id: 'n', type: 7 })
    })
    const store = recordStoreOf(connection)
    expect(await store.readAll(5)).toEqual([{ collection: 'files', id: 'f1', value: FILE }])
    expect(await store.quarantine()).toEqual([
      {
        key: 'nodes:t/n',
        at: 5,
        reason: 'Its “slot” is no text.',
        value: { treeId: 't', id: 'n', type: 7 },
      },
    ])
    expect(await store.readTree('t')).toEqual([])
  })
})
