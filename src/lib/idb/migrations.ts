import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Schema } from './schema'

/** One change of the stored shape. Each runs once, in order, inside the upgrade. */
export interface Migration {
  readonly version: number
  readonly up: (
    db: IDBPDatabase<Schema>,
    tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
  ) => void
}

const createStores: Migration = {
  version: 1,
  up(db) {
    const files = db.createObjectStore('files', { keyPath: 'id' })
    files.createIndex('path', 'path')
    files.createIndex('name', 'name')
    const entities = [
      'models',
      'components',
      'componentTrees',
      'workflows',
      'lambdas',
      'theme',
      'settings',
      'projects',
    ] as const
    for (const name of entities) db.createObjectStore(name, { keyPath: 'id' })
    // Node ids are unique in a project, but a document of somebody else may break that rule.
    db.createObjectStore('nodes', { keyPath: ['treeId', 'id'] }).createIndex('treeId', 'treeId')
    db.createObjectStore('outbox', { keyPath: 'key' })
    db.createObjectStore('meta')
    db.createObjectStore('quarantine', { keyPath: 'key' })
  },
}

/**
 * Records wait as registers. The rows that wait already keep lying under another name: what they mean is
 * worked out outside of the upgrade, where a slow disk holds up nobody (`adoptOldOutbox`).
 */
const registers: Migration = {
  version: 2,
  up(db, tx) {
    const old = tx.objectStore('outbox') as unknown as { name: string }
    old.name = 'oldOutbox'
    db.createObjectStore('outbox', { keyPath: 'key' })
    db.createObjectStore('inflight', { keyPath: 'mid' })
    db.createObjectStore('trash', { keyPath: 'key' })
    db.createObjectStore('conflicts', { keyPath: 'id' })
    db.createObjectStore('recovered', { keyPath: 'key' })
  },
}

/** Steps and edges of workflows are records of their own. */
const workflowParts: Migration = {
  version: 3,
  up(db) {
    for (const name of ['workflowNodes', 'workflowEdges'] as const) {
      db.createObjectStore(name, { keyPath: 'id' })
    }
  },
}

/** What is set per project, and the records of models. */
const looksAndData: Migration = {
  version: 4,
  up(db) {
    db.createObjectStore('projectSettings', { keyPath: 'id' })
    db.createObjectStore('records', { keyPath: 'id' }).createIndex('modelId', 'modelId')
  },
}

/** All migrations, oldest first; the last one's version is the database's. */
export const migrations: readonly Migration[] = [
  createStores,
  registers,
  workflowParts,
  looksAndData,
]
