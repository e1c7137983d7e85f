import type { Db } from '@/lib/db'
import { HttpError } from '@/lib/httpErrors'
import { conflictIdOf } from '@/lib/idb/conflicts'
import { SAMPLE } from '@/lib/idb/schema'
import { refusalOf } from '@/lib/idb/receiveAnswer'
import type { RecordStore } from '@/lib/idb/recordStore'
import type { Received } from '@/lib/idb/received'
import { refOf, type RecordKey, type RecordRef } from '@/model/records'
import { DELETED } from '@/sync/merge/types'
import {
  StrangerError,
  type Arrival,
  type SyncAnswer,
  type SyncRequest,
  type Transport,
} from '@/sync/transport'
import { journalOf } from './journal'

export interface SpaceSyncOptions {
  readonly store: RecordStore
  readonly transport: Transport
  readonly now: () => number
  readonly newId: () => string
  /** Stores what the state has and the database has not. */
  readonly settle: () => Promise<void>
  /** Whether the removal of a record would take unsent work with it: it is not removed then, and sent again. */
  readonly keeps: (ref: RecordRef) => Promise<boolean>
  /** Hears what came of what the server told, once it is stored. */
  readonly onReceived: (received: Received) => void
  /** Whose journal takes notes, for people; without one, none does. */
  readonly noteFor?: Db
}

/** One database and one space of the server, kept in step. Every method rejects with a sentence. */
export interface SpaceSync {
  /** Sends what waits, and takes what changed meanwhile; with `retry` also what the server refused before. */
  readonly push: (options?: { readonly retry?: boolean }) => Promise<void>
  /** Takes what changed. What waits is sent no sooner than at the next push. */
  readonly pull: () => Promise<void>
  /** Empties the space: there, everything lies in the trash; here, it stays. */
  readonly clear: () => Promise<void>
}

const MOST_OPS = 500
/** Something that never ends to tell news is no server. */
const MOST_ROUNDS = 10_000
/** So many refusals are no matter of single records. */
const MOST_REFUSALS = 20
/** What a server, or what is in front of it, says of a request whose content it does not take. */
const REFUSED: ReadonlySet<number> = new Set([400, 413, 415, 422])

/**
 * Keeps a database and a space in step by ops on registers: what two people edited in different places merges,
 * and what they edited in one place is a conflict that both see. Records that a server lost go back to it.
 */
export function createSpaceSync(options: SpaceSyncOptions): SpaceSync {
  const { store, transport, now, newId, settle, keeps, onReceived, noteFor } = options
  const journal = noteFor && journalOf(noteFor)
  const { sync } = store

  /** One request after the other until nothing is left to tell, and, with `sends`, nothing waits. */
  async function rounds({ sends, kept = 'asked' }: { sends: boolean; kept?: 'all' | 'asked' }) {
    let refusals = 0
    let readOnly: HttpError | undefined
    let most = MOST_OPS
    for (let round = 0, more = true; round < MOST_ROUNDS; round++) {
      await settle()
      const { replica, cursor } = await sync.identity(newId)
      const from = (await hasSample()) ? null : cursor
      const ops = sends && !readOnly && from !== null ? await sync.nextBatch(most) : []
      if (!more && ops.length === 0) break
      try {
        const answer = await ask({ replica, cursor: from, ops })
        if (!answer) continue
        const confirmed = ops.filter(({ mid }) => mid <= answer.mid)
        journal?.answered(
          answer,
          now(),
          confirmed.map(({ since }) => since),
        )
        await settle()
        if (answer.since === null) await begin(answer)
        else await receive(answer, { replica, sent: new Set(ops.map(({ mid }) => mid)) }, kept)
        // Whoever sends asks once more, for what was edited meanwhile, or is more than one request takes.
        more = answer.more
        if (!sends && !more) break
        most = MOST_OPS
      } catch (error) {
        const [op] = ops
        if (op && error instanceof HttpError && error.status === 403) {
          // Whoever may only look still hears what changed.
          readOnly = error
          more = true
          continue
        }
        if (!op || !(error instanceof HttpError) || !REFUSED.has(error.status)) throw error
        // One op that the server does not take keeps no other back.
        if (ops.length === 1) {
          await sync.refuse(op, error.message)
          refusals += 1
        }
        most = Math.ceil(ops.length / 2)
        if (refusals >= MOST_REFUSALS) throw error
      }
    }
    if (readOnly) throw readOnly
  }

  async function ask(request: SyncRequest): Promise<SyncAnswer | undefined> {
    try {
      return await transport.sync(request)
    } catch (error) {
      if (!(error instanceof StrangerError)) throw error
      await settle()
      const snapshot = await transport.snapshot()
      await settle()
      const kept = await keptAmong(snapshot.records)
      onReceived(await sync.begin(snapshot, { at: now(), newName: newId(), kept }))
      return undefined
    }
  }

  async function begin({ cursor, changes, more }: SyncAnswer): Promise<void> {
    const snapshot = more ? await transport.snapshot() : { cursor, records: changes }
    await settle()
    const kept = await keptAmong(snapshot.records)
    onReceived(await sync.begin(snapshot, { at: now(), kept }))
  }

  async function receive(
    answer: SyncAnswer,
    request: { readonly replica: string; readonly sent: ReadonlySet<number> },
    kept: 'all' | 'asked',
  ): Promise<void> {
    const received = await sync.receive(answer, {
      at: now(),
      ...request,
      kept: kept === 'all' ? 'all' : await keptAmong(answer.changes),
    })
    if (received) onReceived(received)
  }

  /** The records that the server removed, and that stay here for the work in them. */
  async function keptAmong(arrivals: readonly Arrival[]): Promise<ReadonlySet<RecordKey>> {
    const kept = new Set<RecordKey>()
    for (const [key, registers] of arrivals) {
      if (registers && registers.get(DELETED) !== true) continue
      const ref = conflictIdOf(key) === undefined ? refOf(key) : undefined
      if (ref && (await keeps(ref))) kept.add(key)
    }
    return kept
  }

  async function hasSample(): Promise<boolean> {
    const keys = await store.getMeta(SAMPLE)
    return Array.isArray(keys) && keys.length > 0
  }

  async function noted<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      journal?.failed(error, now())
      throw error
    }
  }

  return {
    push: (how) => noted(push(how)),
    pull: () => noted(rounds({ sends: false })),
    clear: () => noted(clear()),
  }

  async function push({ retry = false }: { readonly retry?: boolean } = {}): Promise<void> {
    if (retry) await sync.retry()
    await rounds({ sends: true })
    const refused = await sync.refused()
    const [first] = refused
    if (!first) return
    const others = refused.length > 1 ? ` So it does with ${refused.length - 1} more.` : ''
    throw new HttpError(400, refusalOf(first.key, first.refused ?? '') + others)
  }

  async function clear(): Promise<void> {
    await rounds({ sends: false })
    await transport.clear()
    await rounds({ sends: false, kept: 'all' })
  }
}
