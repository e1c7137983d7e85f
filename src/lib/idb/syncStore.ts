import { unwrap } from 'idb'
import type { RecordKey } from '@/model/records'
import type { Pending } from '@/sync/client/pending'
import type { MergeOp } from '@/sync/merge/types'
import type { Cursor, Snapshot, SyncAnswer } from '@/sync/transport'
import type { Beginning } from './beginAnew'
import type { Connection } from './connection'
import { cursorIn, type Received } from './received'
import type { Decided } from './resolveConflicts'
import { resultOf, writeIn } from './rows'
import type { ConflictRow, RecoveredRecord, TrashedRecord } from './schema'

/** Who this browser is to a space, and where it stands. */
export interface Identity {
  /** A name that no other browser has. */
  readonly replica: string
  readonly cursor: Cursor | null
}

/** What a browser keeps of a space until it and the server are in step. Every method is one transaction. */
export interface SyncStore {
  readonly identity: (newId: () => string) => Promise<Identity>
  /** The next ops to send, so many at most: what is under way already, otherwise what waits. None when all was sent. */
  readonly nextBatch: (most: number) => Promise<readonly MergeOp[]>
  /** The server takes no request with this op: it waits, and another that says nothing goes under its number. */
  readonly refuse: (op: MergeOp, why: string) => Promise<void>
  /** Lets what the server refused be sent again. */
  readonly retry: () => Promise<void>
  /**
   * Takes an answer, unless it continues another cursor than the one that is here: of two answers the later may
   * come first. `undefined` then. `sent` has the numbers of the ops that it answers; `kept` names records that
   * are not removed, whatever the answer says.
   */
  readonly receive: (
    answer: SyncAnswer,
    options: {
      readonly at: number
      readonly sent: ReadonlySet<number>
      readonly replica: string
      readonly kept: ReadonlySet<RecordKey> | 'all'
    },
  ) => Promise<Received | undefined>
  /** Takes a whole space; what this browser has and the space lacks is offered to it. */
  readonly begin: (snapshot: Snapshot, beginning: Beginning) => Promise<Received>
  /** How many records have changes that the server has not confirmed. */
  readonly countUnsent: () => Promise<number>
  readonly unsentKeys: () => Promise<readonly RecordKey[]>
  readonly conflicts: () => Promise<readonly ConflictRow[]>
  /**
   * Marks conflicts as decided, here at once and on the server with the next push; those stay open in which
   * another value waits by then than the one that was seen.
   */
  readonly resolve: (decided: readonly Decided[]) => Promise<void>
  readonly trash: () => Promise<readonly TrashedRecord[]>
  /** Takes a record out of the trash of this browser without a trace: what is written under its key is a new one. */
  readonly dropTrash: (key: RecordKey) => Promise<void>
  /** What waits to be sent, and what is under way; whoever wants to show or to check it. */
  readonly waiting: () => Promise<readonly Pending[]>
  readonly underWay: () => Promise<readonly MergeOp[]>
  /** What waits because the server refuses it. */
  readonly refused: () => Promise<readonly Pending[]>
  /** What this browser had of records when the server turned out to be older. */
  readonly recovered: () => Promise<readonly RecoveredRecord[]>
  readonly forgetRecovered: (keys: readonly RecordKey[]) => Promise<void>
}

const steps = () => import('./syncSteps')

/** The sync store behind a connection. */
export function syncStoreOf({ run }: Connection): SyncStore {
  return {
    identity: (newId) =>
      run(async (db) => {
        const tx = db.transaction('meta', 'readwrite')
        const [replica, cursor] = await Promise.all([
          tx.store.get('replica'),
          tx.store.get('cursor'),
        ])
        const name = typeof replica === 'string' ? replica : newId()
        if (name !== replica) void tx.store.put(name, 'replica').catch(() => {})
        await tx.done
        return { replica: name, cursor: cursorIn(cursor) }
      }),
    nextBatch: async (most) => {
      const { adoptOldOutbox, freezeBatch } = await steps()
      return run(async (db) => {
        await adoptOldOutbox(unwrap(db))
        return freezeBatch(unwrap(db), most)
      })
    },
    refuse: async (op, why) => {
      const { putBack } = await steps()
      return run((db) =>
        writeIn(unwrap(db), ['inflight', 'outbox'], async (tx) => {
          await putBack(tx, op, why)
          tx.objectStore('inflight').put({ mid: op.mid, key: op.key, set: new Map() })
        }),
      )
    },
    retry: () =>
      run((db) =>
        writeIn(unwrap(db), ['outbox'], async (tx) => {
          const outbox = tx.objectStore('outbox')
          for (const { refused, ...pending } of await resultOf<Pending[]>(outbox.getAll())) {
            if (refused !== undefined) outbox.put(pending)
          }
        }),
      ),
    receive: async (answer, options) => {
      const { receiveAnswer } = await steps()
      return run((db) => receiveAnswer(unwrap(db), answer, options))
    },
    begin: async (snapshot, beginning) => {
      const { adoptOldOutbox, beginAnew } = await steps()
      return run(async (db) => {
        await adoptOldOutbox(unwrap(db))
        return beginAnew(unwrap(db), snapshot, beginning)
      })
    },
    countUnsent: () => run((db) => countUnsent(unwrap(db))),
    unsentKeys: () => run(async (db) => [...(await unsentKeys(unwrap(db)))]),
    conflicts: () => run((db) => db.getAll('conflicts')),
    resolve: async (decided) => {
      const { resolveConflicts } = await steps()
      return run((db) => resolveConflicts(unwrap(db), decided))
    },
    trash: () => run((db) => db.getAll('trash')),
    dropTrash: (key) => run((db) => db.delete('trash', key)),
    waiting: () => run((db) => db.getAll('outbox')),
    underWay: () => run((db) => db.getAll('inflight')),
    refused: () =>
      run(async (db) => (await db.getAll('outbox')).filter(({ refused }) => refused !== undefined)),
    recovered: () => run((db) => db.getAll('recovered')),
    forgetRecovered: (keys) =>
      run((db) =>
        writeIn(unwrap(db), ['recovered'], async (tx) => {
          for (const key of keys) tx.objectStore('recovered').delete(key)
        }),
      ),
  }
}

/** Without reading the keys of all that waits: of what is under way, some is edited again and waits as well. */
async function countUnsent(db: IDBDatabase): Promise<number> {
  const tx = db.transaction(['outbox', 'inflight', 'oldOutbox'], 'readonly')
  const outbox = tx.objectStore('outbox')
  const [waiting, underWay, old] = await Promise.all([
    resultOf<number>(outbox.count()),
    resultOf<MergeOp[]>(tx.objectStore('inflight').getAll()),
    resultOf<number>(tx.objectStore('oldOutbox').count()),
  ])
  if (old > 0) return (await unsentKeys(db)).size
  const sent = [...new Set(underWay.map(({ key }) => key))]
  const again = await Promise.all(
    sent.map(async (key) => resultOf<string | undefined>(outbox.getKey(key))),
  )
  return waiting + again.filter((key) => key === undefined).length
}

async function unsentKeys(db: IDBDatabase): Promise<Set<RecordKey>> {
  const tx = db.transaction(['outbox', 'inflight', 'oldOutbox'], 'readonly')
  const [waiting, underWay, old] = await Promise.all([
    resultOf<string[]>(tx.objectStore('outbox').getAllKeys()),
    resultOf<MergeOp[]>(tx.objectStore('inflight').getAll()),
    resultOf<string[]>(tx.objectStore('oldOutbox').getAllKeys()),
  ])
  return new Set([...waiting, ...underWay.map(({ key }) => key), ...old])
}
