import type { RecordRef } from '@/model/records'

/** From so many rows on, a store is read whole: thousands of requests cost more than their rows. */
const MANY = 200

/** Where a record lies in the store of its collection. */
export function primaryKeyOf(ref: RecordRef): string | [string, string] {
  return ref.collection === 'nodes' ? [ref.treeId, ref.id] : ref.id
}

/** The rows under keys, in their order; `undefined` where there is none. */
export async function readRows<T>(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
): Promise<readonly (T | undefined)[]> {
  if (keys.length === 0 || (await resultOf<number>(store.count())) === 0) {
    return keys.map(() => undefined)
  }
  if (keys.length <= MANY) return Promise.all(keys.map(async (key) => resultOf<T>(store.get(key))))
  const [names, values] = await Promise.all([
    resultOf<IDBValidKey[]>(store.getAllKeys()),
    resultOf<T[]>(store.getAll()),
  ])
  const all = new Map(names.map((key, at) => [JSON.stringify(key), values[at]]))
  return keys.map((key) => all.get(JSON.stringify(key)))
}

/** What a request answers. Within a transaction nothing else may be awaited. */
export function resultOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T))
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('A request of the database failed.')),
    )
  })
}

/**
 * Runs work in one transaction that writes, all of it or nothing, and settles once it is on disk. `strict` waits
 * for the disk itself, where losing what was answered would be worse than waiting. Rejects with what ended the
 * transaction, not with what that did to a single request.
 */
export async function writeIn<T>(
  db: IDBDatabase,
  stores: Iterable<string>,
  work: (tx: IDBTransaction) => Promise<T>,
  durability: 'relaxed' | 'strict' = 'relaxed',
): Promise<T> {
  const tx = db.transaction([...stores], 'readwrite', { durability })
  const ended = new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve())
    // A full disk ends the transaction with its own error, and each request with an AbortError.
    tx.addEventListener('abort', () =>
      reject(tx.error ?? new DOMException('The write was ended.', 'AbortError')),
    )
  })
  ended.catch(() => {})
  let result: T
  try {
    result = await work(tx)
    tx.commit()
  } catch (error) {
    if (tx.error) throw tx.error
    try {
      tx.abort()
    } catch {
      // It has ended by itself, and tells why.
      await ended
    }
    throw error
  }
  await ended
  return result
}
