import type { RecordKey } from '@/model/records'
import { freeze } from '@/sync/client/freeze'
import type { Pending } from '@/sync/client/pending'
import { parentKey } from '@/sync/merge/position'
import { POSITION, type MergeOp } from '@/sync/merge/types'
import { opToWire } from '@/sync/merge/wire'
import { resultOf, writeIn } from './rows'

/** The most ops of one request. */
const MOST_OPS = 500
/** So much JSON at most, but for an op that alone is larger. A slow line takes a second per 30 kB. */
const MOST_CHARACTERS = 400_000
/** What is numbered at a time: the page keeps its turns while thousands wait. */
const FREEZE_AT_ONCE = 500

/**
 * The next ops to send. What is under way comes first, as it was; otherwise what waits is numbered and from
 * then on under way, in one strict transaction: a number that was sent must never name another op.
 */
export async function freezeBatch(db: IDBDatabase, most = MOST_OPS): Promise<readonly MergeOp[]> {
  const tx = db.transaction(['inflight', 'outbox'], 'readonly')
  const [underWay, waiting] = await Promise.all([
    resultOf<MergeOp[]>(tx.objectStore('inflight').getAll(null, MOST_OPS)),
    resultOf<number>(tx.objectStore('outbox').count()),
  ])
  if (underWay.length > 0) return cut(underWay, most)
  if (waiting === 0) return []
  const ops = await writeIn(db, ['inflight', 'outbox', 'meta'], number, 'strict')
  return cut(ops, most)
}

/** Numbers what waits; another tab may have done so meanwhile. */
async function number(tx: IDBTransaction): Promise<readonly MergeOp[]> {
  const [inflight, outbox, meta] = ['inflight', 'outbox', 'meta'].map((name) =>
    tx.objectStore(name),
  ) as [IDBObjectStore, IDBObjectStore, IDBObjectStore]
  const [underWay, rows, next] = await Promise.all([
    resultOf<MergeOp[]>(inflight.getAll(null, MOST_OPS)),
    rowsToSend(outbox),
    resultOf<number | undefined>(meta.get('nextMid')),
  ])
  if (underWay.length > 0) return underWay
  if (rows.length === 0) return []
  const ops = freeze(await withParents(outbox, rows), next ?? 1)
  for (const op of ops) {
    inflight.add(op)
    outbox.delete(op.key)
  }
  meta.put((next ?? 1) + ops.length, 'nextMid')
  return ops
}

/** What waits and is not refused, as many as are numbered at a time. */
async function rowsToSend(outbox: IDBObjectStore): Promise<readonly Pending[]> {
  const found: Pending[] = []
  for (let after: IDBKeyRange | null = null; found.length < FREEZE_AT_ONCE;) {
    const rows: readonly Pending[] = await resultOf(outbox.getAll(after, FREEZE_AT_ONCE))
    found.push(...rows.filter(({ refused }) => refused === undefined))
    const last = rows.at(-1)
    if (!last || rows.length < FREEZE_AT_ONCE) break
    after = IDBKeyRange.lowerBound(last.key, true)
  }
  return found.slice(0, FREEZE_AT_ONCE)
}

/** Adds the records under which others are made or moved to: a node never comes before what it hangs under. */
async function withParents(
  outbox: IDBObjectStore,
  rows: readonly Pending[],
): Promise<readonly Pending[]> {
  const found = new Map<RecordKey, Pending>(rows.map((row) => [row.key, row]))
  for (let last: readonly Pending[] = rows; last.length > 0;) {
    const parents = new Set(
      last.flatMap(({ key, set }) => parentKey(key, set.get(POSITION)?.[1]) ?? []),
    )
    const missing = [...parents].filter((key) => !found.has(key))
    const more = await Promise.all(
      missing.map(async (key) => resultOf<Pending | undefined>(outbox.get(key))),
    )
    last = more.filter((row) => row !== undefined)
    for (const row of last) found.set(row.key, row)
  }
  return [...found.values()]
}

/** The first ops, as many as one request takes. */
function cut(ops: readonly MergeOp[], most: number): readonly MergeOp[] {
  let characters = 0
  const end = ops.findIndex((op, at) => {
    characters += JSON.stringify(opToWire(op)).length
    return at > 0 && (at >= Math.min(most, MOST_OPS) || characters > MOST_CHARACTERS)
  })
  return end < 0 ? ops : ops.slice(0, end)
}
