import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { LambdaRun } from '@/model/lambda/lambda'

/** Runs that are kept of one lambda. */
const KEPT = 50

interface Schema extends DBSchema {
  runs: {
    key: string
    value: LambdaRun
    indexes: { lambda: [lambdaId: string, startedAt: number] }
  }
  secrets: { key: string; value: string }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/**
 * The runs and the secrets of this browser, in a database of their own that is never synced. Losing it loses no work, so another
 * tab that wants to change or remove it gets it at once.
 */
function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('espalier-lambdas', 1, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'id' }).createIndex('lambda', [
        'lambdaId',
        'startedAt',
      ])
      db.createObjectStore('secrets')
    },
    blocking(_current, _wanted, event) {
      opening = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated() {
      opening = undefined
    },
  }).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

/** The last runs of a lambda, the latest first. */
export async function readStoredRuns(lambdaId: string): Promise<readonly LambdaRun[]> {
  const runs = await (await open()).getAllFromIndex('runs', 'lambda', rangeOf(lambdaId))
  return runs.toReversed()
}

/** Keeps a run, and lets go of the oldest ones of its lambda. */
export async function storeRun(run: LambdaRun): Promise<void> {
  const tx = (await open()).transaction('runs', 'readwrite')
  await tx.store.put(run)
  const keys = await tx.store.index('lambda').getAllKeys(rangeOf(run.lambdaId))
  for (const key of keys.slice(0, -KEPT)) await tx.store.delete(key)
  await tx.done
}

/** Forgets the runs of a lambda. */
export async function removeStoredRuns(lambdaId: string): Promise<void> {
  const tx = (await open()).transaction('runs', 'readwrite')
  for (const key of await tx.store.index('lambda').getAllKeys(rangeOf(lambdaId)))
    await tx.store.delete(key)
  await tx.done
}

/** The names of the secrets of this browser. */
export async function readSecretNames(): Promise<readonly string[]> {
  return (await open()).getAllKeys('secrets')
}

/** A secret's value; `undefined` when this browser has none of that name. */
export async function readSecret(name: string): Promise<string | undefined> {
  return (await open()).get('secrets', name)
}

/** Sets a secret, or with `undefined` removes it. */
export async function writeSecret(name: string, value: string | undefined): Promise<void> {
  const db = await open()
  await (value === undefined ? db.delete('secrets', name) : db.put('secrets', value, name))
}

function rangeOf(lambdaId: string): IDBKeyRange {
  return IDBKeyRange.bound([lambdaId, -Infinity], [lambdaId, Infinity])
}
