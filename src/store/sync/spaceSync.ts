import { opaqueTreeOf } from '@/lib/idb/trees'
import { parseRecord } from '@/lib/idb/parse'
import type { OutboxMark, RecordStore } from '@/lib/idb/recordStore'
import type { QuarantinedRecord } from '@/lib/idb/schema'
import { isJsonObject, type Json } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import type { Cursor, Transport, WireRecord } from '@/sync/transport'

/** Records of one push; half a megabyte of nodes. */
const BATCH = 500
const CURSOR = 'cursor'
/** Keys of the sample that nobody edited and no server has seen. */
export const SAMPLE = 'sample'

export interface SpaceSyncOptions {
  readonly store: RecordStore
  readonly transport: Transport
  readonly mark: () => OutboxMark
  /** Stores what the state has and the database has not. */
  readonly settle: () => Promise<void>
  /** A record of the server as this browser takes it. */
  readonly adapt: (change: RecordChange) => RecordChange
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
  const { store, transport, mark, settle, adapt, onSetAside, onTaken } = options

  async function push({ ask = false } = {}): Promise<void> {
    await settle()
    const known = await readCursor()
    // Never been there: what the space holds comes first, so that a sample does not replace it.
    if (!known) await pull()
    const sent = await sendOutbox(ask)
    if (known && sent && sent.nonce !== known.nonce) {
      await pull()
      await sendOutbox(false)
    }
  }

  async function sendOutbox(ask: boolean): Promise<Cursor | undefined> {
    let answer: Cursor | undefined
    for (;;) {
      const rows = await store.unsentRows(BATCH)
      if (rows.length === 0 && (!ask || answer)) return answer
      const refs = rows.flatMap(({ key }) => refOf(key) ?? [])
      const records = (await store.read(refs)).map((change): WireRecord => [
        keyOf(change),
        change.value,
      ])
      answer = await transport.push(records)
      await store.acknowledge(rows)
      if (rows.length < BATCH) return answer
    }
  }

  async function pull(): Promise<void> {
    await settle()
    let cursor = await readCursor()
    let seen: Set<RecordKey> | undefined
    for (;;) {
      const page = await transport.pull(cursor)
      if (page.reset) seen = new Set()
      const { changes, broken } = readPage(page.changes, seen)
      if (broken.length > 0) {
        await store.setAside(broken)
        onSetAside()
      }
      await settle()
      const plain = changes.filter(({ converted }) => !converted).map(({ change }) => change)
      const trees = changes.filter(({ converted }) => converted).map(({ change }) => change)
      const taken = await store.receive([...plain, ...trees], { [CURSOR]: { ...page.cursor } })
      if (trees.length > 0) await store.markUnsent(trees.map(keyOf), mark())
      onTaken(taken)
      cursor = page.cursor
      if (!page.more) break
    }
    if (seen) await offerAgain(seen)
  }

  /** After a reset: what this browser has and the server lacks goes back to it. */
  async function offerAgain(there: ReadonlySet<RecordKey>): Promise<void> {
    const all = await store.readAll(mark().at)
    const unsent = new Set(await store.unsentKeys())
    const sample = new Set((await store.getMeta(SAMPLE)) as readonly string[] | undefined)
    const missing = all.filter((change) => !there.has(keyOf(change)) && !unsent.has(keyOf(change)))
    const yields = there.size > 0 ? unedited(missing, sample, unsent) : new Set<RecordKey>()
    const gone = missing.filter((change) => yields.has(keyOf(change)))
    const again = missing.map(keyOf).filter((key) => !yields.has(key))
    await store.markUnsent(again, mark())
    const removed = gone.map((change): RecordChange => ({ ...change, value: null }))
    const taken = await store.receive(removed, { [SAMPLE]: [] })
    onTaken(taken)
  }

  function readPage(records: readonly WireRecord[], seen: Set<RecordKey> | undefined) {
    const changes: { change: RecordChange; converted: boolean }[] = []
    const broken: QuarantinedRecord[] = []
    for (const [key, value] of records) {
      const ref = refOf(key)
      if (value !== null) seen?.add(key)
      if (!ref) continue
      if (value === null) {
        // In a history that this browser does not know, a deletion may be of something else.
        if (!seen) changes.push({ change: { ...ref, value }, converted: false })
        continue
      }
      const tree = ref.collection === 'componentTrees' ? opaqueTreeOf(value) : undefined
      if (tree) {
        const { header, records: nodes } = fromNested(tree)
        const split: RecordChange[] = [
          { collection: 'componentTrees', id: tree.id, value: header },
          ...nodes.map((node): RecordChange => ({
            collection: 'nodes',
            treeId: tree.id,
            id: node.id,
            value: node,
          })),
        ]
        for (const change of split) {
          seen?.add(keyOf(change))
          changes.push({ change, converted: true })
        }
        continue
      }
      const parsed = parseRecord(ref, withId(ref.id, value))
      if (parsed.ok)
        changes.push({ change: adapt({ ...ref, value: parsed.value }), converted: false })
      else broken.push({ key, at: mark().at, reason: parsed.error, value })
    }
    return { changes, broken }
  }

  async function readCursor(): Promise<Cursor | null> {
    const cursor = await store.getMeta(CURSOR)
    if (!isJsonObject(cursor)) return null
    const { rev, nonce } = cursor
    return typeof rev === 'number' && typeof nonce === 'string' ? { rev, nonce } : null
  }

  return { push, pull }
}

/** Other programs may leave the id to the key. */
function withId(id: string, value: Json): Json {
  if (!isJsonObject(value) || value['id'] !== undefined) return value
  return { id, ...value }
}

/** The sample's records in trees that nobody touched. */
function unedited(
  missing: readonly RecordChange[],
  sample: ReadonlySet<string>,
  unsent: ReadonlySet<RecordKey>,
): Set<RecordKey> {
  const touched = new Set<string>()
  for (const key of unsent) {
    const ref = refOf(key)
    if (ref?.collection === 'nodes') touched.add(ref.treeId)
    if (ref?.collection === 'componentTrees') touched.add(ref.id)
  }
  const found = missing.filter((change) => {
    const treeId = change.collection === 'nodes' ? change.treeId : change.id
    return sample.has(keyOf(change)) && !touched.has(treeId)
  })
  return new Set(found.map(keyOf))
}
