import type { JsonObject } from '@/model/json'
import {
  keyOf,
  type Collection,
  type RecordChange,
  type RecordEdit,
  type RecordKey,
} from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { editRecord, type Standing } from '@/sync/client/editRecord'
import type { Pending } from '@/sync/client/pending'
import { primaryKeyOf, readRows, writeIn } from './rows'
import type { TrashedRecord } from './schema'

/** Records of models that are stored without a pause: few enough to read each by its key. */
const PART = 80

/**
 * Stores or removes records, and with them what waits of each to be sent, in one transaction over just the
 * stores that it needs. Every edit comes through here. Answers the records that came out as something else than
 * was asked for, because something arrived meanwhile that the author had not seen.
 */
export async function writeEdits(
  db: IDBDatabase,
  changes: readonly RecordEdit[],
): Promise<readonly RecordChange[]> {
  const names = new Set<string>(changes.map(({ collection }) => collection)).add('outbox')
  if (changes.some(({ collection }) => collection !== 'nodes')) names.add('trash')
  const removesNodes = changes.some(({ collection, value }) => collection === 'nodes' && !value)
  if (removesNodes) names.add('componentTrees')
  if (changes.length === 0) return []
  return writeIn(db, names, async (tx) => {
    const others: RecordChange[] = []
    const removal = removesNodes ? await removalIn(tx, changes) : undefined
    for (const part of partsOf(changes)) {
      // While it waits for the database, the page goes on.
      const standings = await readStanding(tx, part)
      for (const [at, change] of part.entries()) {
        const standing = standings[at]
        if (!standing || (removal && follows(change, standing, removal))) continue
        const other = putEdit(tx, change, standing)
        if (other) others.push(other)
      }
    }
    return others
  })
}

/**
 * What is done without a pause: all, but for records of models, of which a hundred thousand may come at once. It stays one
 * transaction.
 */
function partsOf(changes: readonly RecordEdit[]): readonly (readonly RecordEdit[])[] {
  if (changes.length <= PART || changes.some(({ collection }) => collection !== 'records')) {
    return [changes]
  }
  const parts: RecordEdit[][] = []
  for (let at = 0; at < changes.length; at += PART) parts.push(changes.slice(at, at + PART))
  return parts
}

/** Stores one edit; answers the record where it came out as something else than was asked for. */
function putEdit(
  tx: IDBTransaction,
  change: RecordEdit,
  standing: Standing,
): RecordChange | undefined {
  const { value, seen, ...ref } = change
  const edited = editRecord(keyOf(change), standing, value, seen)
  const pending = edited.pending && { since: Date.now(), ...edited.pending }
  putStanding(tx, change, standing, { ...edited, pending })
  if (!value || sameJson(edited.record ?? null, value)) return undefined
  return { ...ref, value: edited.record ?? null }
}

/** Stores or removes records as they are: it is nobody's edit, so nothing waits. */
export async function writeAsTheyAre(
  db: IDBDatabase,
  changes: readonly RecordChange[],
): Promise<void> {
  if (changes.length === 0) return
  const names = new Set<string>(changes.map(({ collection }) => collection))
  await writeIn(db, names, async (tx) => {
    for (const change of changes) putRecord(tx, change, change.value ?? undefined)
  })
}

/** How records lie in this browser, and what waits of them. The transaction has their stores, `outbox` and, but for nodes, `trash`. */
export async function readStanding(
  tx: IDBTransaction,
  changes: readonly RecordChange[],
): Promise<readonly Standing[]> {
  const keys = changes.map(keyOf)
  const byStore = new Map<Collection, number[]>()
  for (const [at, { collection }] of changes.entries()) {
    const places = byStore.get(collection)
    if (places) places.push(at)
    else byStore.set(collection, [at])
  }
  const records: (JsonObject | undefined)[] = []
  const [pending, trashed] = await Promise.all([
    readRows<Pending>(tx.objectStore('outbox'), keys),
    tx.objectStoreNames.contains('trash')
      ? readRows<TrashedRecord>(tx.objectStore('trash'), keys)
      : [],
    ...[...byStore].map(async ([collection, places]) => {
      const rows = await readRows<JsonObject>(
        tx.objectStore(collection),
        places.flatMap((at) => (changes[at] ? [primaryKeyOf(changes[at])] : [])),
      )
      for (const [index, at] of places.entries()) records[at] = rows[index]
    }),
  ])
  return changes.map((_, at) => ({
    record: records[at],
    trashed: trashed[at]?.registers,
    pending: pending[at],
  }))
}

/** Stores what became of a record, where that differs from what was. */
export function putStanding(
  tx: IDBTransaction,
  change: RecordChange,
  before: Standing,
  after: Standing & { readonly isPurged?: boolean },
): void {
  const key = keyOf(change)
  const purged = after.isPurged ? { purged: true } : {}
  if (after.record !== before.record) putRecord(tx, change, after.record)
  if (after.trashed !== before.trashed) {
    if (after.trashed) tx.objectStore('trash').put({ key, registers: after.trashed, ...purged })
    else tx.objectStore('trash').delete(key)
  }
  if (after.pending !== before.pending) {
    if (after.pending) tx.objectStore('outbox').put(after.pending)
    else tx.objectStore('outbox').delete(key)
  }
}

function putRecord(tx: IDBTransaction, change: RecordChange, record: JsonObject | undefined): void {
  const store = tx.objectStore(change.collection)
  if (record) store.put(record)
  else store.delete(primaryKeyOf(change))
}

/** What a write removes together with what contains it. */
interface Removal {
  /** The trees that have a header once the changes are stored. */
  readonly live: ReadonlySet<string>
  /** The keys of the nodes that go. */
  readonly nodes: ReadonlySet<RecordKey>
}

async function removalIn(tx: IDBTransaction, changes: readonly RecordChange[]): Promise<Removal> {
  const gone = changes.filter(({ collection, value }) => collection === 'nodes' && !value)
  const ids = [...new Set(gone.flatMap((ref) => (ref.collection === 'nodes' ? ref.treeId : [])))]
  const headers = await readRows(tx.objectStore('componentTrees'), ids)
  const live = new Set(ids.filter((_, at) => headers[at] !== undefined))
  for (const { collection, id, value } of changes) {
    if (collection !== 'componentTrees') continue
    if (value) live.add(id)
    else live.delete(id)
  }
  return { live, nodes: new Set(gone.map(keyOf)) }
}

/** Whether a node goes because what contains it goes: it stays where it is, and comes back with that. */
function follows(change: RecordChange, { record }: Standing, { live, nodes }: Removal): boolean {
  if (change.collection !== 'nodes' || change.value) return false
  const { treeId } = change
  const parentId = record?.['parentId']
  if (!live.has(treeId)) return true
  return (
    typeof parentId === 'string' && nodes.has(keyOf({ collection: 'nodes', treeId, id: parentId }))
  )
}
