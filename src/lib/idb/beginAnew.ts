import { isJsonObject, type JsonObject } from '@/model/json'
import {
  ENTITY_COLLECTIONS,
  keyOf,
  refOf,
  type Collection,
  type RecordChange,
  type RecordKey,
} from '@/model/records'
import { offerWhole, waitAgain } from '@/sync/client/offer'
import { isLocal } from '@/sync/client/localRegisters'
import type { Pending } from '@/sync/client/pending'
import { changesBetween, kindOf, registersOf } from '@/sync/merge/registers'
import { DELETED, type MergeOp, type Registers } from '@/sync/merge/types'
import type { Snapshot } from '@/sync/transport'
import { clearConflicts, conflictIdOf } from './conflicts'
import { receiveAll } from './receiveAnswer'
import { SAMPLE } from './schema'
import { resultOf, writeIn } from './rows'
import type { TrashedRecord } from './schema'
import type { Received } from './received'
import { putStanding } from './writeRecords'

export interface Beginning {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The name to go on under, when the server does not know this browser's past. */
  readonly newName?: string
  /** Records that are not removed, whatever the snapshot says; they are sent again. */
  readonly kept: ReadonlySet<RecordKey>
}

/** A record of this browser, and what waits of it. */
interface Own {
  readonly change: RecordChange
  readonly registers: Registers
}

/**
 * Takes a whole space as it is, below what waits here. What this browser has and the space lacks is offered to
 * it, so that a server that was emptied empties no browser; only a sample that nobody edited gives way to
 * whatever the space holds. Where the server is older than it was, what it has now counts, and what this browser
 * had is kept to be looked at.
 */
export async function beginAnew(
  db: IDBDatabase,
  { cursor, records }: Snapshot,
  { at, newName, kept }: Beginning,
): Promise<Received> {
  return writeIn(
    db,
    [...db.objectStoreNames],
    async (tx) => {
      const meta = tx.objectStore('meta')
      const [underWay, rows, sampleKeys, recoveredKeys, oldName] = await Promise.all([
        resultOf<MergeOp[]>(tx.objectStore('inflight').getAll()),
        resultOf<Pending[]>(tx.objectStore('outbox').getAll()),
        resultOf(meta.get(SAMPLE)),
        resultOf<string[]>(tx.objectStore('recovered').getAllKeys()),
        resultOf(meta.get('replica')),
      ])
      let waiting = new Map(rows.map((row) => [row.key, row]))
      if (newName !== undefined) {
        waiting = waitAgain(underWay, rows)
        for (const row of waiting.values()) tx.objectStore('outbox').put(row)
        tx.objectStore('inflight').clear()
        meta.put(newName, 'replica')
        meta.put(1, 'nextMid')
      }
      // What is being made need not be offered: that it is not there yet says nothing.
      const left = newName === undefined ? underWay : []
      const making = new Set(left.flatMap(({ key, creates }) => (creates ? [key] : [])))
      const there = new Map(records)
      const all = await readOwn(tx)
      const sample = new Set(Array.isArray(sampleKeys) ? (sampleKeys as readonly string[]) : [])
      const isEmpty = ![...there].some(([key, registers]) => shows(key, registers, there))
      const yields = isEmpty ? () => false : untouched(sample, [...waiting.keys()])
      const recovered = new Set(recoveredKeys)
      const gone: RecordChange[] = []
      let putAside = 0
      for (const { change, registers } of all) {
        const key = keyOf(change)
        const now = there.get(key)
        if (now) {
          if (isEmpty && sample.has(key) && now.get(DELETED) === true) {
            tx.objectStore('outbox').put(offerWhole(key, registers, 1))
          }
          // What waits is sent anyway; what an earlier restore left to look at is not written over.
          const isKept = newName === undefined || recovered.has(key)
          if (!isKept && differs(registers, now, key, waiting.get(key))) {
            tx.objectStore('recovered').put({ key, registers })
            putAside += 1
          }
        } else if (yields(key)) {
          const standing = { record: undefined, trashed: undefined, pending: undefined }
          putStanding(tx, change, { ...standing, record: change.value ?? undefined }, standing)
          gone.push({ ...change, value: null })
        } else if (!making.has(key)) {
          const isOffer = sample.has(key) && !waiting.has(key)
          tx.objectStore('outbox').put(offerWhole(key, registers, isOffer ? 'o' : 'u'))
        }
      }
      await clearConflicts(tx, { oldName, newName })
      const outcome = await receiveAll(tx, records, left, { at, kept })
      meta.put(cursor, 'cursor')
      meta.put([], SAMPLE)
      return { ...outcome, taken: [...gone, ...outcome.taken], conflicts: true, putAside }
    },
    'strict',
  )
}

/** Everything that this browser has, with what lies in the trash. */
async function readOwn(tx: IDBTransaction): Promise<readonly Own[]> {
  const collections: readonly Collection[] = [
    ...ENTITY_COLLECTIONS,
    'componentTrees',
    'nodes',
    'projects',
  ]
  const lists = await Promise.all(
    collections.map(async (collection) => {
      const values = await resultOf<JsonObject[]>(tx.objectStore(collection).getAll())
      return values.flatMap((value): Own[] => {
        const change = changeIn(collection, value)
        if (!change) return []
        return [{ change, registers: registersOf(value, kindOf(keyOf(change))) }]
      })
    }),
  )
  const trash = await resultOf<TrashedRecord[]>(tx.objectStore('trash').getAll())
  const trashed = trash.flatMap(({ key, registers }): Own[] => {
    const ref = refOf(key)
    return ref ? [{ change: { ...ref, value: null }, registers }] : []
  })
  return [...lists.flat(), ...trashed]
}

function changeIn(collection: Collection, value: JsonObject): RecordChange | undefined {
  const { id, treeId } = value
  if (!isJsonObject(value) || typeof id !== 'string') return undefined
  if (collection !== 'nodes') return { collection, id, value }
  return typeof treeId === 'string' ? { collection, treeId, id, value } : undefined
}

/** Which records of the sample give way: those of documents that nobody edited. The list of projects stays. */
function untouched(
  sample: ReadonlySet<RecordKey>,
  unsent: readonly RecordKey[],
): (key: RecordKey) => boolean {
  const edited = new Set(unsent.map(documentOf))
  return (key) => sample.has(key) && !key.startsWith('projects:') && !edited.has(documentOf(key))
}

/** Whether a record of a space is to be seen: no conflict, and not in the trash. */
function shows(
  key: RecordKey,
  registers: Registers | null,
  all: ReadonlyMap<RecordKey, Registers | null>,
): boolean {
  const ref = conflictIdOf(key) === undefined ? refOf(key) : undefined
  if (!ref || registers?.get(DELETED) === true) return false
  if (ref.collection !== 'nodes') return true
  return all.get(`componentTrees:${ref.treeId}`)?.get(DELETED) !== true
}

/** The tree that a record is of, or the record itself. */
function documentOf(key: RecordKey): string {
  const ref = refOf(key)
  if (ref?.collection === 'nodes') return ref.treeId
  return ref?.collection === 'componentTrees' ? ref.id : key
}

function differs(
  own: Registers,
  theirs: Registers,
  key: RecordKey,
  waiting: Pending | undefined,
): boolean {
  const changes = [...changesBetween(theirs, own)]
  return changes.some(([path]) => !isLocal(key, path) && !waiting?.set.has(path))
}
