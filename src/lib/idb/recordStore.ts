import { unwrap, type IDBPDatabase } from 'idb'
import type { Json, JsonObject } from '@/model/json'
import {
  ENTITY_COLLECTIONS,
  keyOf,
  type Collection,
  type RecordChange,
  type RecordEdit,
  type RecordRef,
} from '@/model/records'
import type { Connection } from './connection'
import { changeOf, parseRecord, textOf } from './parse'
import { primaryKeyOf, writeIn } from './rows'
import type { QuarantinedRecord, Schema } from './schema'
import { syncStoreOf, type SyncStore } from './syncStore'
import { writeAsTheyAre, writeEdits } from './writeRecords'

/** The records of models are read when a model is first looked at: there may be very many. */
const LATER: ReadonlySet<Collection> = new Set<Collection>(['records'])
/** Every collection, in the order of reading. */
const COLLECTIONS: readonly Collection[] = [
  ...ENTITY_COLLECTIONS,
  'componentTrees',
  'nodes',
  'projects',
]

/** The records of one database and what goes with them. Every method is one transaction. */
export interface RecordStore {
  readonly name: string
  /** What is kept of the records until they are in step with a space of the server. */
  readonly sync: SyncStore
  /** The readable records of all collections but those that are read later, for whoever opens the project. As `readAll`. */
  readonly readOpened: (at: number) => Promise<RecordChange[]>
  /** All readable records. Unreadable ones are set aside, into `quarantine`; what a removed tree left waits for it. */
  readonly readAll: (at: number) => Promise<RecordChange[]>
  /** The stored values of some records; `null` for one that is not there. */
  readonly read: (refs: readonly RecordRef[]) => Promise<RecordChange[]>
  /** All values of one collection, readable or not. */
  readonly readCollection: (collection: Collection) => Promise<JsonObject[]>
  /** The records of one model; those that are none of it are left out. */
  readonly readRows: (modelId: string) => Promise<JsonObject[]>
  /** How many records a model has. */
  readonly countRows: (modelId: string) => Promise<number>
  /** The nodes of one tree. */
  readonly readTree: (treeId: string) => Promise<JsonObject[]>
  /**
   * Stores or removes records, and what waits of them to be sent. Settles once they are on disk, with the records
   * that came out as something else, because something arrived that their author had not seen.
   */
  readonly write: (changes: readonly RecordEdit[]) => Promise<readonly RecordChange[]>
  /** Stores records that are nobody's edit: nothing of them waits to be sent. */
  readonly writeUntold: (changes: readonly RecordChange[]) => Promise<void>
  readonly getMeta: (key: string) => Promise<Json | undefined>
  readonly putMeta: (key: string, value: Json) => Promise<void>
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
    sync: syncStoreOf(connection),
    readOpened: (at) =>
      run((db) =>
        readAll(
          db,
          at,
          COLLECTIONS.filter((collection) => !LATER.has(collection)),
        ),
      ),
    readAll: (at) => run((db) => readAll(db, at, COLLECTIONS)),
    read: (refs) =>
      run(async (db) => {
        const tx = db.transaction(COLLECTIONS.slice(), 'readonly')
        return Promise.all(
          refs.map(async (ref) =>
            changeOf(
              ref,
              (await tx.objectStore(ref.collection).get(primaryKeyOf(ref) as never)) ?? null,
            ),
          ),
        )
      }),
    readCollection: (collection) => run((db) => db.getAll(collection)),
    readRows: (modelId) => run((db) => db.getAllFromIndex('records', 'modelId', modelId)),
    countRows: (modelId) => run((db) => db.countFromIndex('records', 'modelId', modelId)),
    readTree: (treeId) => run((db) => db.getAllFromIndex('nodes', 'treeId', treeId)),
    write: (changes) => run((db) => writeEdits(unwrap(db), changes)),
    writeUntold: (changes) => run((db) => writeAsTheyAre(unwrap(db), changes)),
    getMeta: (key) => run((db) => db.get('meta', key)),
    putMeta: (key, value) => run(async (db) => void (await db.put('meta', value, key))),
    quarantine: () => run((db) => db.getAll('quarantine')),
    close: () => connection.close(),
    destroy: () => connection.destroy(),
  }
}

async function readAll(
  db: IDBPDatabase<Schema>,
  at: number,
  collections: readonly Collection[],
): Promise<RecordChange[]> {
  const tx = db.transaction(collections.slice(), 'readonly')
  const lists = await Promise.all(collections.map((name) => tx.objectStore(name).getAll()))
  const primaryKeys = await Promise.all(
    collections.map((name) => tx.objectStore(name).getAllKeys() as Promise<IDBValidKey[]>),
  )
  const readable: RecordChange[] = []
  const broken: QuarantinedRecord[] = []
  const removals: ((tx: IDBTransaction) => void)[] = []
  const trees = new Set<string>()
  collections.forEach((collection, index) => {
    for (const [place, value] of (lists[index] ?? []).entries()) {
      const id = textOf(value, 'id')
      const treeId = textOf(value, 'treeId')
      if (collection === 'componentTrees') trees.add(id)
      const ref = collection === 'nodes' ? { collection, treeId, id } : { collection, id }
      const parsed = parseRecord(ref, value)
      if (parsed.ok) {
        // Of a tree in the trash.
        if (collection !== 'nodes' || trees.has(treeId)) readable.push(changeOf(ref, parsed.value))
        continue
      }
      // Its id may be what is wrong with it: it is named and removed by the key it lies under.
      const primaryKey = primaryKeys[index]?.[place] ?? id
      const key = id === '' ? `${collection}:${JSON.stringify(primaryKey)}` : keyOf(ref)
      broken.push({ key, at, reason: parsed.error, value })
      removals.push((write) => void write.objectStore(collection).delete(primaryKey))
    }
  })
  if (broken.length > 0) {
    await writeIn(unwrap(db), [...collections, 'quarantine'], async (write) => {
      for (const record of broken) write.objectStore('quarantine').put(record)
      for (const remove of removals) remove(write)
    })
  }
  return readable
}
