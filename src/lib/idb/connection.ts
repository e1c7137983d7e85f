import { openDB, type IDBPDatabase } from 'idb'
import { isLostConnection, StorageError, storageErrorOf } from './errors'
import { migrations as allMigrations, type Migration } from './migrations'
import type { Schema } from './schema'

/** A database that opens on first use and opens again when the browser drops it. */
export interface Connection {
  readonly name: string
  /** Runs a unit of work; once more on a new connection when the first one turned out to be dead. Rejects with a `StorageError`. */
  readonly run: <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface ConnectionOptions {
  readonly migrations?: readonly Migration[]
  /** How long another tab may hold an older version before that is an error, in milliseconds. */
  readonly blockedAfterMs?: number
  /** A newer version, or a deletion, waits for this tab to let go: store what is unsaved. The connection closes afterwards. */
  readonly onOutdated?: () => Promise<void>
}

/** Names a database; nothing is opened yet. */
export function connectionTo(name: string, options: ConnectionOptions = {}): Connection {
  const { migrations = allMigrations, blockedAfterMs = 2000, onOutdated = async () => {} } = options
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let outdated = false

  function open(): Promise<IDBPDatabase<Schema>> {
    if (outdated) return Promise.reject(new StorageError('newer'))
    opening ??= begin().catch((error: unknown) => {
      // A blocked open goes on by itself: the next use waits for the same request.
      if (!(error instanceof StorageError && error.code === 'blocked')) opening = undefined
      throw error
    })
    return opening
  }

  function begin(): Promise<IDBPDatabase<Schema>> {
    return new Promise((resolve, reject) => {
      let settled = false
      const request = openDB<Schema>(name, migrations.at(-1)?.version ?? 1, {
        upgrade(db, oldVersion, _, tx) {
          for (const { version, up } of migrations) if (version > oldVersion) up(db, tx)
        },
        blocked() {
          // The other tab stores its work and lets go, usually at once.
          setTimeout(() => {
            if (settled) return
            opening = request
            reject(new StorageError('blocked'))
          }, blockedAfterMs)
        },
        blocking(_current, wanted, event) {
          const close = () => {
            opening = undefined
            ;(event.target as IDBDatabase).close()
          }
          // Another tab deletes the database: nothing in it is worth keeping.
          if (wanted === null) return close()
          // The handle is kept until then: what is unsaved is stored through it.
          void onOutdated()
            .catch(() => {})
            .finally(() => {
              outdated = true
              close()
            })
        },
        terminated() {
          opening = undefined
        },
      })
      void request.then(resolve, reject).finally(() => (settled = true))
    })
  }

  return {
    name,
    async run(work) {
      try {
        return await work(await open())
      } catch (error) {
        if (!isLostConnection(error)) throw storageErrorOf(error)
        opening = undefined
      }
      try {
        return await work(await open())
      } catch (error) {
        if (isLostConnection(error)) opening = undefined
        throw storageErrorOf(error)
      }
    },
    async close() {
      const db = await opening?.catch(() => undefined)
      opening = undefined
      db?.close()
    },
  }
}
