import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import { isLostConnection, StorageError, storageErrorOf } from './errors'
import { migrations as allMigrations, type Migration } from './migrations'
import type { Schema } from './schema'

/** A database that opens on first use and opens again when the browser drops it. */
export interface Connection {
  readonly name: string
  /** Runs a unit of work; once more on a new connection when the first one turned out to be dead. Rejects with a `StorageError`. */
  readonly run: <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
  /** Removes the whole database. Refused as `run` is. */
  readonly destroy: () => Promise<void>
}

/** A newer version of the editor took the database over from this tab, or had written it before this tab opened it. */
export type Outdated = 'updated' | 'newer'

export interface ConnectionOptions {
  readonly migrations?: readonly Migration[]
  /** How long another tab may hold an older version before that is an error, in milliseconds. */
  readonly blockedAfterMs?: number
  /** This tab is out of date: store what is unsaved. The connection closes afterwards, and refuses every use as `newer`. */
  readonly onOutdated?: (how: Outdated) => Promise<void>
  /** Whether it refuses already, for what another connection of the tab found out. */
  readonly isOutdated?: () => boolean
}

/** Names a database; nothing is opened yet. */
export function connectionTo(name: string, options: ConnectionOptions = {}): Connection {
  const { migrations = allMigrations, blockedAfterMs = 2000, onOutdated = async () => {} } = options
  const { isOutdated = () => false } = options
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let outdated = false

  function open(): Promise<IDBPDatabase<Schema>> {
    if (outdated || isOutdated()) return Promise.reject(new StorageError('newer'))
    opening ??= begin().catch((error: unknown) => {
      // A blocked open goes on by itself: the next use waits for the same request.
      if (!(error instanceof StorageError && error.code === 'blocked')) opening = undefined
      if (storageErrorOf(error).code === 'newer') letGo('newer')
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
          letGo('updated', close)
        },
        terminated() {
          opening = undefined
        },
      })
      void request.then(resolve, reject).finally(() => (settled = true))
    })
  }

  function letGo(how: Outdated, close = () => {}): void {
    void onOutdated(how)
      .catch(() => {})
      .finally(() => {
        outdated = true
        close()
      })
  }

  async function close(): Promise<void> {
    const db = await opening?.catch(() => undefined)
    opening = undefined
    db?.close()
  }

  return {
    name,
    close,
    async destroy() {
      if (outdated || isOutdated()) throw new StorageError('newer')
      await close()
      await deleteDB(name)
    },
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
  }
}
