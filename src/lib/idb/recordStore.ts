import { deleteDB, unwrap, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import type { Json, JsonObject } from '@/model/json'
import {
  ENTITY_COLLECTIONS,
  keyOf,
  type Collection,
  type RecordChange,
  type RecordKey,
  type RecordRef,
} from '@/model/records'
import type { Connection } from './connection'
import { changeOf, parseRecord, textOf } from './parse'
import { sameJson } from '@/model/sameJson'
import type { OutboxRow, QuarantinedRecord, Schema } from './schema'

export type { OutboxRow }

/** Every collection, in the order of reading. */
const COLLECTIONS: readonly Collection[] = [
  ...ENTITY_COLLECTIONS,
  'componentTrees',
  'nodes',
  'projects',
]

export type WriteTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>

/** Marks records as not yet sent: when, and a text that no other write has. */
export interface OutboxMark {
  readonly at: number
  readonly version: string
}

/** The records of one database and what goes with them. Every method is one transaction. */
export interface RecordStore {
  readonly name: string
  /** All readable records. Unreadable ones are set aside, into `quarantine`. */
  readonly readAll: (at: number) => Promise<RecordChange[]>
  /** What is stored, without its values: reading those of thousands holds up the page. */
  readonly allRefs: () => Promise<RecordRef[]>
  /** The stored values of some records; `null` for one that is not there. */
  readonly read: (refs: readonly RecordRef[]) => Promise<RecordChange[]>
  /** All values of one collection, readable or not. */
  readonly readCollection: (collection: Collection) => Promise<JsonObject[]>
  /** The nodes of one tree. */
  readonly readTree: (treeId: string) => Promise<JsonObject[]>
  /** Stores or removes records, with their outbox rows when `mark` is given. Settles once they are on disk. */
  readonly write: (changes: readonly RecordChange[], mark: OutboxMark | null) => Promise<void>
  readonly unsentKeys: () => Promise<RecordKey[]>
  readonly countUnsent: () => Promise<number>
  /** The unsent changes in the order of their keys, which puts trees before their nodes; a page of them if asked. */
  readonly unsentRows: (page?: {
    readonly after: RecordKey
    readonly limit: number
  }) => Promise<OutboxRow[]>
  /** Takes rows out of the outbox, unless the record was changed again meanwhile. */
  readonly acknowledge: (rows: readonly OutboxRow[]) => Promise<void>
  /**
   * Stores records of the server together with new values of `meta`, but none that has an outbox row;
   * then marks the records of `offer` as unsent, which the server lacks. Answers the changes that said
   * something new.
   */
  readonly receive: (
    changes: readonly RecordChange[],
    meta: Readonly<Record<string, Json>>,
    offer: { readonly keys: readonly RecordKey[]; readonly mark: OutboxMark },
  ) => Promise<RecordChange[]>
  readonly getMeta: (key: string) => Promise<Json | undefined>
  readonly putMeta: (key: string, value: Json) => Promise<void>
  readonly setAside: (records: readonly QuarantinedRecord[]) => Promise<void>
  readonly quarantine: () => Promise<QuarantinedRecord[]>
  readonly close: () => Promise<void>
  /** Removes the whole database. */
  readonly destroy: () => Promise<void>
}

/** The records behind a connection. */
export function recordStoreOf(connection: Connection): RecordStore {
  const { run } = connection
  return {
    name: connection.name,
    readAll: (at) => run((db) => readAll(db, at)),
    allRefs: () => run(allRefs),
    read: (refs) =>
      run(async (db) => {
        const tx = db.transaction(COLLECTIONS.slice(), 'readonly')
        return Promise.all(
          refs.map(async (ref) => changeOf(ref, (await getRecord(tx, ref)) ?? null)),
        )
      }),
    readCollection: (collection) => run((db) => db.getAll(collection)),
    readTree: (treeId) => run((db) => db.getAllFromIndex('nodes', 'treeId', treeId)),
    write: (changes, mark) => run((db) => writeBurst(unwrap(db), changes, mark)),
    unsentKeys: () => run((db) => db.getAllKeys('outbox')),
    countUnsent: () => run((db) => db.count('outbox')),
    unsentRows: ({ after, limit } = { after: '', limit: Infinity }) =>
      run((db) => {
        const range = IDBKeyRange.lowerBound(after, true)
        return limit === Infinity ? db.getAll('outbox', range) : db.getAll('outbox', range, limit)
      }),
    acknowledge: (rows) =>
      run(async (db) => {
        const tx = db.transaction('outbox', 'readwrite')
        const standing = await Promise.all(rows.map(({ key }) => tx.store.get(key)))
        const sent = rows.filter(({ version }, at) => standing[at]?.version === version)
        await Promise.all([...sent.map(({ key }) => tx.store.delete(key)), tx.done])
      }),
    receive: (changes, meta, { keys, mark }) =>
      run(async (db) => {
        const tx = writeTx(db)
        const unsent = new Set(await tx.objectStore('outbox').getAllKeys())
        const open = changes.filter((change) => !unsent.has(keyOf(change)))
        const standing = await Promise.all(open.map((change) => getRecord(tx, change)))
        const taken = open.filter(({ value }, at) => !sameJson(standing[at] ?? null, value))
        const offered = keys.filter((key) => !unsent.has(key))
        const metas = Object.entries(meta).map(([key, value]) =>
          tx.objectStore('meta').put(value, key),
        )
        const requests = [...putRecords(tx, taken), ...putRows(tx, offered, mark), ...metas]
        for (const request of requests) request.catch(() => {})
        await tx.done
        return taken
      }),
    getMeta: (key) => run((db) => db.get('meta', key)),
    putMeta: (key, value) => run(async (db) => void (await db.put('meta', value, key))),
    setAside: (records) =>
      run((db) =>
        inOneWrite(db, (tx) => records.map((record) => tx.objectStore('quarantine').put(record))),
      ),
    quarantine: () => run((db) => db.getAll('quarantine')),
    close: () => connection.close(),
    destroy: async () => {
      await connection.close()
      await deleteDB(connection.name)
    },
  }
}

async function readAll(db: IDBPDatabase<Schema>, at: number): Promise<RecordChange[]> {
  const tx = db.transaction(COLLECTIONS.slice(), 'readonly')
  const lists = await Promise.all(COLLECTIONS.map((name) => tx.objectStore(name).getAll()))
  const primaryKeys = await Promise.all(
    COLLECTIONS.map((name) => tx.objectStore(name).getAllKeys() as Promise<IDBValidKey[]>),
  )
  const readable: RecordChange[] = []
  const broken: QuarantinedRecord[] = []
  const removals: ((write: WriteTx) => Promise<unknown>)[] = []
  COLLECTIONS.forEach((collection, index) => {
    for (const [place, value] of (lists[index] ?? []).entries()) {
      const id = textOf(value, 'id')
      const treeId = textOf(value, 'treeId')
      const ref = collection === 'nodes' ? { collection, treeId, id } : { collection, id }
      const parsed = parseRecord(ref, value)
      if (parsed.ok) {
        readable.push(changeOf(ref, parsed.value))
        continue
      }
      // Its id may be what is wrong with it: it is named and removed by the key it lies under.
      const primaryKey = primaryKeys[index]?.[place] ?? id
      const key = id === '' ? `${collection}:${JSON.stringify(primaryKey)}` : keyOf(ref)
      broken.push({ key, at, reason: parsed.error, value })
      removals.push((write) => write.objectStore(collection).delete(primaryKey as never))
    }
  })
  if (broken.length > 0) {
    await inOneWrite(db, (write) => [
      ...broken.map((record) => write.objectStore('quarantine').put(record)),
      ...removals.map((remove) => remove(write)),
    ])
  }
  return readable
}

async function allRefs(db: IDBPDatabase<Schema>): Promise<RecordRef[]> {
  const tx = db.transaction(COLLECTIONS.slice(), 'readonly')
  const keys = await Promise.all(
    COLLECTIONS.map(async (name): Promise<IDBValidKey[]> => tx.objectStore(name).getAllKeys()),
  )
  return COLLECTIONS.flatMap((collection, at) =>
    (keys[at] ?? []).flatMap((key): RecordRef[] => {
      const [treeId, id] = Array.isArray(key) ? key : ['', key]
      if (typeof id !== 'string' || typeof treeId !== 'string') return []
      return [collection === 'nodes' ? { collection, treeId, id } : { collection, id }]
    }),
  )
}

/**
 * Stores or removes records and marks them as unsent, in one transaction over just the stores that it needs.
 * Every edit comes through here, so it asks for no answer to single requests: the end of the transaction is
 * the answer.
 */
function writeBurst(
  db: IDBDatabase,
  changes: readonly RecordChange[],
  mark: OutboxMark | null,
): Promise<void> {
  const names = new Set<string>(changes.map(({ collection }) => collection))
  if (mark) names.add('outbox')
  if (names.size === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const tx = db.transaction([...names], 'readwrite')
    tx.addEventListener('complete', () => resolve())
    // A full disk ends the transaction with its own error, and each request with an AbortError.
    tx.addEventListener('abort', () =>
      reject(tx.error ?? new DOMException('The write was ended.', 'AbortError')),
    )
    try {
      for (const change of changes) {
        const store = tx.objectStore(change.collection)
        if (change.value) store.put(change.value)
        else store.delete(primaryKeyOf(change))
      }
      if (mark)
        for (const change of changes) tx.objectStore('outbox').put({ key: keyOf(change), ...mark })
      tx.commit()
    } catch (error) {
      reject(tx.error ?? error)
      if (!tx.error) tx.abort()
    }
  })
}

function primaryKeyOf(ref: RecordRef): IDBValidKey {
  return ref.collection === 'nodes' ? [ref.treeId, ref.id] : ref.id
}

/** Begins a transaction over everything. */
function writeTx(db: IDBPDatabase<Schema>): WriteTx {
  return db.transaction([...db.objectStoreNames], 'readwrite')
}

/**
 * One burst of requests and an explicit commit: nothing is awaited in between, so no browser ends the
 * transaction early. All or nothing; rejects with what ended the transaction, not with what that did to
 * a single request.
 */
async function inOneWrite(
  db: IDBPDatabase<Schema>,
  burst: (tx: WriteTx) => Promise<unknown>[],
): Promise<void> {
  const tx = writeTx(db)
  try {
    // A full disk ends the transaction with its own error, and each request with an AbortError.
    for (const request of burst(tx)) request.catch(() => {})
    tx.commit()
  } catch (error) {
    tx.done.catch(() => {})
    if (!tx.error) tx.abort()
    throw tx.error ?? error
  }
  await tx.done
}

/** Requests that store or remove records. */
function putRecords(tx: WriteTx, changes: readonly RecordChange[]): Promise<unknown>[] {
  return changes.map((change) => {
    if (change.collection === 'nodes') {
      const store = tx.objectStore('nodes')
      return change.value ? store.put(change.value) : store.delete([change.treeId, change.id])
    }
    const store = tx.objectStore(change.collection)
    return change.value ? store.put(change.value) : store.delete(change.id)
  })
}

/** Requests that mark records as unsent; none without a mark. */
function putRows(
  tx: WriteTx,
  keys: readonly RecordKey[],
  mark: OutboxMark | null,
): Promise<unknown>[] {
  if (!mark) return []
  return keys.map((key) => tx.objectStore('outbox').put({ key, ...mark }))
}

function getRecord(
  tx: IDBPTransaction<Schema, Collection[]> | WriteTx,
  ref: RecordRef,
): Promise<JsonObject | undefined> {
  // A transaction to write has these stores too; the library's type of the union is not callable.
  const reader = tx as IDBPTransaction<Schema, Collection[]>
  return ref.collection === 'nodes'
    ? reader.objectStore('nodes').get([ref.treeId, ref.id])
    : reader.objectStore(ref.collection).get(ref.id)
}
