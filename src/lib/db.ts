import { entityAccess, type EntityAccess } from './idb/entities'
import { connectionTo, type ConnectionOptions, type Outdated } from './idb/connection'
import { storageErrorOf } from './idb/errors'
import { recordStoreOf, type RecordStore } from './idb/recordStore'
import { ROOT_COLLECTIONS, type RecordChange } from '@/model/records'

/** The first project, and the server's space of the same name. */
export const DEFAULT_PROJECT = 'default'

/** What a running store wants to know of the database. */
export interface DbListener {
  /** Stores what the state has and the database has not yet. */
  readonly settle: () => Promise<void>
  /** Records were changed past the store, and are stored already. */
  readonly changed: (changes: readonly RecordChange[]) => void
  /** A newer version of the editor is at work: what is changed here from now on is stored nowhere. */
  readonly outdated: (how: Outdated) => void
}

/**
 * This browser's databases: one per project, and one with the list of projects and the settings. `get`, `put` and their
 * like speak to the open project. Nothing is opened before its first use.
 */
export interface Db extends EntityAccess {
  /** The list of projects. */
  readonly root: RecordStore
  /** The records of a project; of the open one unless named. */
  readonly project: (id?: string) => RecordStore
  readonly activeProjectId: string
  /** Makes another project the open one. */
  readonly activate: (id: string) => void
  /** Connects a running store; answers how to disconnect it. */
  readonly attach: (listener: DbListener) => () => void
}

export interface DbOptions extends Omit<ConnectionOptions, 'onOutdated' | 'isOutdated'> {
  /** What the names of the databases begin with. */
  readonly name?: string
}

/** How long until what could not be stored is tried again, in ms. */
const SETTLE_AGAIN_MS = 1000

/** The databases of a name. The app has one (`db`); tests make their own. */
export function createDb(options: DbOptions = {}): Db {
  const { name = 'espalier' } = options
  const listeners = new Set<DbListener>()
  const stores = new Map<string, RecordStore>()
  let activeProjectId = DEFAULT_PROJECT

  const settle = async () => {
    await Promise.all([...listeners].map((listener) => listener.settle()))
  }

  let isOutdated = false
  let givingWay: Promise<void> | undefined

  /** All databases together: records of two versions of the editor would not fit each other. */
  async function giveWay(how: Outdated): Promise<void> {
    for (const listener of listeners) listener.outdated(how)
    for (let isStored = false; !isStored;) {
      try {
        await settle()
        isStored = true
      } catch (error) {
        // Kept from the newer version until then, which says so: only this tab has it.
        isStored = storageErrorOf(error).code === 'newer'
        if (!isStored) await new Promise((resolve) => setTimeout(resolve, SETTLE_AGAIN_MS))
      }
    }
    isOutdated = true
  }

  function storeOf(database: string): RecordStore {
    let store = stores.get(database)
    if (!store) {
      const connection = connectionTo(database, {
        ...options,
        onOutdated: (how) => (givingWay ??= giveWay(how)),
        isOutdated: () => isOutdated,
      })
      stores.set(database, (store = recordStoreOf(connection)))
    }
    return store
  }

  const root = () => storeOf(name)
  const project = (id = activeProjectId) => storeOf(`${name}:${id}`)

  return {
    get root() {
      return root()
    },
    project,
    get activeProjectId() {
      return activeProjectId
    },
    activate(id) {
      activeProjectId = id
    },
    attach(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...entityAccess({
      storeOf: (collection) => (ROOT_COLLECTIONS.has(collection) ? root() : project()),
      settle,
      changed: (changes) => {
        for (const listener of listeners) listener.changed(changes)
      },
    }),
  }
}

/** The databases of this app. */
export const db: Db = createDb()
