import type { OutboxMark, RecordStore } from '@/lib/idb/recordStore'
import { isJsonObject } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey, type RecordRef } from '@/model/records'
import type { Cursor, Transport } from '@/sync/transport'
import { readPage } from './readPage'
import { sendOutbox, sendRecords } from './sendOutbox'
import { removesTouched, touchedTrees, treeOf } from './touchedTrees'

const CURSOR = 'cursor'
/** Keys of the sample that nobody edited and no server has seen. */
export const SAMPLE = 'sample'

export interface SpaceSyncOptions {
  readonly store: RecordStore
  readonly transport: Transport
  readonly mark: () => OutboxMark
  /** Stores what the state has and the database has not. */
  readonly settle: () => Promise<void>
  /** A record of the server as this browser takes it; `null` when it does not. */
  readonly adapt: (change: RecordChange) => RecordChange | null
  /** Whether a removal would take unsent work with it: it is not taken then, and the record is sent again. */
  readonly keeps: (change: RecordChange) => Promise<boolean>
  /** Hears that records were set aside. */
  readonly onSetAside: () => void
  /** Hears what was taken from the server, once it is stored. */
  readonly onTaken: (changes: readonly RecordChange[]) => void
}

/** One database and one space of the server, kept in step. Every method rejects with a sentence. */
export interface SpaceSync {
  /** Sends the outbox. With `ask` also asks when it is empty, so that an emptied server is noticed. */
  readonly push: (options?: { readonly ask?: boolean }) => Promise<void>
  readonly pull: () => Promise<void>
}

/**
 * Keeps a database and a space in step by whole records. What has unsent changes here is never replaced
 * or removed, and records that a server lost go back to it: an emptied server empties no browser.
 */
export function createSpaceSync(options: SpaceSyncOptions): SpaceSync {
  const { store, transport, mark, settle, adapt, keeps, onSetAside, onTaken } = options

  async function push({ ask = false } = {}): Promise<void> {
    await settle()
    const known = await readCursor()
    // Never been there: what the space holds comes first, so that a sample does not replace it.
    if (!known || (await sampleKeys()).length > 0) await pull()
    await offerSample()
    const sent = await sendOutbox(store, transport, ask)
    if (known && sent && sent.nonce !== known.nonce) {
      await pull()
      await sendOutbox(store, transport, false)
    }
  }

  async function pull(): Promise<void> {
    await settle()
    // While the sample waits, all that the space holds counts, not only what is new.
    const from = (await sampleKeys()).length > 0 ? null : await readCursor()
    let cursor = from
    let there: Set<RecordKey> | undefined
    let isSameHistory = false
    const rescued = new Set<string>()
    for (;;) {
      const page = await transport.pull(cursor)
      if (page.reset) {
        there = new Set()
        isSameHistory = page.cursor.nonce === from?.nonce
      }
      const { changes, split, broken, there: found } = readPage(page.changes, mark().at)
      for (const key of found) there?.add(key)
      if (broken.length > 0) {
        await store.setAside(broken)
        onSetAside()
      }
      await settle()
      const { taken, kept } = await sift(changes, { reset: there !== undefined, isSameHistory })
      const keys = [...split, ...kept].map(keyOf)
      const stored = await store.receive(
        [...taken, ...split],
        { [CURSOR]: { ...page.cursor } },
        { keys, mark: mark() },
      )
      onTaken(stored)
      cursor = page.cursor
      if (!page.more) break
    }
    if (there) await offerAgain(there)

    /** Divides what comes into what is taken and what is kept against the server's removal. */
    async function sift(
      changes: readonly RecordChange[],
      history: { readonly reset: boolean; readonly isSameHistory: boolean },
    ) {
      const touched = touchedTrees(await store.unsentKeys())
      const taken: RecordChange[] = []
      const kept: RecordChange[] = []
      for (const change of changes) {
        const adapted = adapt(change)
        if (!adapted) continue
        if (change.value !== null) {
          taken.push(adapted)
          continue
        }
        // A restored backup tells of removals from before; the list of projects may be another one's.
        if (history.reset && (history.isSameHistory || change.collection === 'projects')) continue
        if (removesTouched(change, touched, rescued) || (await keeps(change))) kept.push(change)
        else taken.push(change)
      }
      const standing = await store.read(kept)
      return { taken, kept: standing.filter(({ value }) => value !== null) }
    }
  }

  /** After a reset: what this browser has and the server lacks goes back to it. */
  async function offerAgain(there: ReadonlySet<RecordKey>): Promise<void> {
    await settle()
    const all = await store.allRefs()
    const unsent = new Set(await store.unsentKeys())
    const sample = new Set(await sampleKeys())
    const missing = all.filter((ref) => !there.has(keyOf(ref)) && !unsent.has(keyOf(ref)))
    const touched = touchedTrees([...unsent])
    const isSample = (ref: RecordRef) => sample.has(keyOf(ref)) && !touched.has(treeOf(ref) ?? '')
    const waiting = there.size === 0 ? missing.filter(isSample).map(keyOf) : []
    const yielding =
      there.size === 0
        ? []
        : missing.filter((ref) => isSample(ref) && ref.collection !== 'projects')
    const apart = new Set([...waiting, ...yielding.map(keyOf)])
    const keys = missing.map(keyOf).filter((key) => !apart.has(key))
    const removed = yielding.map((ref): RecordChange => ({ ...ref, value: null }))
    onTaken(await store.receive(removed, { [SAMPLE]: waiting }, { keys, mark: mark() }))
  }

  /** Gives the sample to a space that was empty a moment ago; without outbox rows, it is nobody's edit. */
  async function offerSample(): Promise<void> {
    const keys = await sampleKeys()
    if (keys.length === 0) return
    const records = await store.read(keys.flatMap((key) => refOf(key) ?? []))
    const present = records.filter(({ value }) => value !== null)
    await sendRecords(
      transport,
      present.map((change) => [keyOf(change), change.value]),
    )
    await store.putMeta(SAMPLE, [])
  }

  async function sampleKeys(): Promise<readonly RecordKey[]> {
    return ((await store.getMeta(SAMPLE)) as readonly string[] | undefined) ?? []
  }

  async function readCursor(): Promise<Cursor | null> {
    const cursor = await store.getMeta(CURSOR)
    if (!isJsonObject(cursor)) return null
    const { rev, nonce } = cursor
    return typeof rev === 'number' && typeof nonce === 'string' ? { rev, nonce } : null
  }

  return { push, pull }
}
