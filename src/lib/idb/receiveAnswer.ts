import type { JsonObject } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { sameJson } from '@/model/sameJson'
import { refuseOp } from '@/sync/client/offer'
import { sinceOf, type Pending } from '@/sync/client/pending'
import { receiveRecord } from '@/sync/client/receiveRecord'
import { DELETED, type MergeOp } from '@/sync/merge/types'
import type { Arrival, SyncAnswer } from '@/sync/transport'
import { conflictIdOf, putConflict } from './conflicts'
import { changeOf, parseRecord, textOf } from './parse'
import { resultOf, writeIn } from './rows'
import type { QuarantinedRecord } from './schema'
import { cursorIn, type Received } from './received'
import { putStanding, readStanding } from './writeRecords'

interface Receiving extends Options {
  /** The numbers of the ops that the request had. */
  readonly sent: ReadonlySet<number>
  /** The name under which it was sent: under another one the same numbers are of other ops. */
  readonly replica: string
}

interface Options {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Records that are not removed, whatever the answer says; they are sent again. */
  readonly kept: ReadonlySet<RecordKey> | 'all'
  /** Records of which something has just arrived at the server. */
  readonly arrived?: ReadonlySet<RecordKey>
}

/** Takes an answer of the server, unless it continues another cursor or is for another name than what is here. */
export async function receiveAnswer(
  db: IDBDatabase,
  answer: SyncAnswer,
  options: Receiving,
): Promise<Received | undefined> {
  return writeIn(db, [...db.objectStoreNames], async (tx) => {
    const meta = tx.objectStore('meta')
    const inflight = tx.objectStore('inflight')
    const [cursor, replica, underWay] = await Promise.all([
      resultOf(meta.get('cursor')),
      resultOf(meta.get('replica')),
      resultOf<MergeOp[]>(inflight.getAll()),
    ])
    if (cursorIn(cursor) !== answer.since) return undefined
    if (replica !== options.replica) return undefined
    // Only what this request had is told in its answer: what another tab sent meanwhile is asked about again.
    const isDone = ({ mid }: MergeOp) => mid <= answer.mid && options.sent.has(mid)
    const left = underWay.filter((op) => !isDone(op))
    const arrived = new Set(underWay.filter(isDone).map(({ key }) => key))
    const outcome = await receiveAll(tx, answer.changes, left, { ...options, arrived })
    await putRefused(tx, answer, underWay)
    for (const op of underWay) if (isDone(op)) inflight.delete(op.mid)
    meta.put(answer.cursor, 'cursor')
    return outcome
  })
}

/** Stores records as they arrive, below what is under way and what waits. */
export async function receiveAll(
  tx: IDBTransaction,
  arrivals: readonly Arrival[],
  underWay: readonly MergeOp[],
  { at, kept, arrived = new Set() }: Options,
): Promise<Received> {
  let conflicts = false
  const taken: RecordChange[] = []
  const broken: QuarantinedRecord[] = []
  const own = arrivals.flatMap(([key, registers]) => {
    const id = conflictIdOf(key)
    if (id !== undefined) {
      putConflict(tx, id, registers)
      conflicts = true
    }
    const ref = id === undefined ? refOf(key) : undefined
    return ref ? [{ change: changeOf(ref, null), registers }] : []
  })
  const standings = await readStanding(
    tx,
    own.map(({ change }) => change),
  )
  const opsOf = new Map<RecordKey, MergeOp[]>()
  for (const op of underWay) opsOf.set(op.key, [...(opsOf.get(op.key) ?? []), op])
  for (const [index, { change, registers }] of own.entries()) {
    const standing = standings[index]
    if (!standing) continue
    const key = keyOf(change)
    const keeps = kept === 'all' || kept.has(key)
    const isRemoved = registers?.get(DELETED) === true
    if (keeps && isRemoved && standing.record && standing.record['deleted'] !== true) {
      const { pending } = standing
      const back = new Map(pending?.set).set(DELETED, [true, undefined])
      const waits = {
        key,
        set: back,
        ...(pending?.creates && { creates: pending.creates }),
        ...sinceOf(pending),
      }
      putStanding(tx, change, standing, { ...standing, pending: waits })
      continue
    }
    const after = receiveRecord(key, registers, standing, {
      underWay: opsOf.get(key) ?? [],
      wasSent: arrived.has(key),
    })
    if (after.record) {
      const parsed = parseRecord(change, after.record)
      if (!parsed.ok) {
        broken.push({ key, at, reason: parsed.error, value: after.record })
        continue
      }
    }
    if (sameJson(after.record ?? null, standing.record ?? null)) {
      putStanding(tx, change, standing, {
        ...standing,
        trashed: after.trashed,
        isPurged: !registers,
      })
      continue
    }
    putStanding(tx, change, standing, { ...after, pending: standing.pending, isPurged: !registers })
    taken.push({ ...change, value: after.record ?? null })
  }
  const known = new Set(
    own.flatMap(({ change }, index) => (standings[index]?.record ? [keyOf(change)] : [])),
  )
  for (const record of broken) tx.objectStore('quarantine').put(record)
  return { taken: [...taken, ...(await nodesOfReturned(tx, taken, known))], broken, conflicts }
}

/** The nodes of trees that come back out of the trash: they lay here all the time, unseen. */
async function nodesOfReturned(
  tx: IDBTransaction,
  taken: readonly RecordChange[],
  known: ReadonlySet<RecordKey>,
): Promise<readonly RecordChange[]> {
  const told = new Set(taken.map(keyOf))
  const returned = taken.filter(
    (change) => change.collection === 'componentTrees' && change.value && !known.has(keyOf(change)),
  )
  const lists = await Promise.all(
    returned.map(({ id }) =>
      resultOf<JsonObject[]>(tx.objectStore('nodes').index('treeId').getAll(id)),
    ),
  )
  return lists.flat().flatMap((value): RecordChange[] => {
    const change: RecordChange = {
      collection: 'nodes',
      treeId: textOf(value, 'treeId'),
      id: textOf(value, 'id'),
      value,
    }
    return told.has(keyOf(change)) ? [] : [change]
  })
}

/** Lets the ops wait that the server rejected, so that no edit is dropped. */
async function putRefused(
  tx: IDBTransaction,
  { results }: SyncAnswer,
  underWay: readonly MergeOp[],
): Promise<void> {
  for (const { mid, status, why = '' } of results) {
    const op = status === 'rejected' ? underWay.find((one) => one.mid === mid) : undefined
    if (op) await putBack(tx, op, why)
  }
}

/** Lets an op wait again that the server does not take. */
export async function putBack(tx: IDBTransaction, op: MergeOp, why: string): Promise<void> {
  const outbox = tx.objectStore('outbox')
  const waiting = await resultOf<Pending | undefined>(outbox.get(op.key))
  outbox.put(refuseOp(op, waiting, why))
}

/** Says that the server refuses a record. */
export function refusalOf(key: RecordKey, why: string): string {
  return `The server refuses “${key}”: ${why}`
}
