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

/** All migrations, oldest first; the last one's version is the database's. */
export const migrations: readonly Migration[] = [createStores]
