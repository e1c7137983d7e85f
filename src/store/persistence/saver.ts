import type { Db } from '@/lib/db'
import { StorageError, storageErrorOf } from '@/lib/idb/errors'
import type { RecordStore } from '@/lib/idb/recordStore'
import { whenPageHides } from '@/lib/page'
import type { JsonObject } from '@/model/json'
import {
  keyOf,
  ROOT_COLLECTIONS,
  type RecordChange,
  type RecordEdit,
  type RecordKey,
  type RecordRef,
} from '@/model/records'
import type { RootState } from '../rootState'
import { localWriteFailed, localWriteFinished, localWriteNeeded } from '../slices/syncStatus'
import type { AppDispatch } from '../thunk'
import { recordsArrived } from '../records'
import { recordIn } from './stateRecords'

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000
/** Records of models that are written at once: a hundred thousand in one go would hold up the page. */
const RECORDS_AT_ONCE = 2000

/** Stores changed records in this browser. */
export interface Saver {
  /**
   * Marks records as changed since a state. They are written as soon as the action is over; what is marked while a write
   * is under way is the next one, so that a burst of edits is a few transactions.
   */
  readonly note: (refs: readonly RecordRef[], before: RootState) => void
  /** Writes what is marked now. Rejects with a `StorageError`; the marks stay and are tried again. */
  readonly settle: () => Promise<void>
  /** The same for who wants to know that what they changed is stored: rejects in a read-only tab, which takes no change. */
  readonly flush: () => Promise<void>
  /**
   * Does something at a moment when all is stored: what is edited while the last edits are being stored
   * is stored before as well. Rejects as `flush` does, and then does nothing.
   */
  readonly whenStored: (act: () => void) => Promise<void>
  /** Forgets what is marked of the open project, which is gone. */
  readonly dropProject: () => void
  /** Whether a record differs from what is stored. */
  readonly isDirty: (key: RecordKey) => boolean
  /** The records that differ from what is stored. */
  readonly unstored: () => readonly RecordRef[]
}

export interface SaverOptions {
  readonly db: Db
  readonly getState: () => RootState
  readonly dispatch: AppDispatch
  /** Hears what was stored, once it is on disk. */
  readonly onStored: (database: string, refs: readonly RecordRef[]) => void
}

/** A changed record. Another project may be open by the time that it is written. */
interface Mark {
  readonly ref: RecordRef
  readonly target: RecordStore
  /** The state that has it, should it be gone from the current one. */
  readonly state: RootState
  /** The record before the first edit that is not stored: what its author saw. */
  readonly seen: JsonObject | null
}

type Marks = ReadonlyMap<string, Mark>

/** The saver of a store. A failed write keeps the marks, so that no work is lost. */
export function createSaver(options: SaverOptions): Saver {
  const { db, getState, dispatch, onStored } = options
  let dirty = new Map<string, Mark>()
  const writing = new Set<Marks>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let timerMs = Infinity
  let retryMs = FIRST_RETRY_MS
  let hearsPage = false

  /** Writes after a while, or sooner if that was said already. */
  function later(ms: number): void {
    if (ms >= timerMs) return
    clearTimeout(timer)
    timer = setTimeout(() => void settle().catch(() => {}), ms)
    timerMs = ms
  }

  async function settle(): Promise<void> {
    do {
      clearTimeout(timer)
      timerMs = Infinity
      if (dirty.size > 0) void write().catch(() => {})
      // Whoever asks wants to know that all is stored: what is on its way counts, and what had to wait for it.
      await Promise.all(underWay)
    } while (hasLeft())
  }

  async function flush(): Promise<void> {
    await settle()
    if (getState().sync.readOnly) throw new StorageError('newer')
  }

  const underWay = new Set<Promise<void>>()

  let isCut = false

  /** Whether the last write left marks for the next one. */
  function hasLeft(): boolean {
    return isCut && dirty.size > 0
  }

  function write(most = RECORDS_AT_ONCE): Promise<void> {
    // The marks go before the write: an edit made during it must count.
    const batch = takeMarks(most)
    writing.add(batch)
    const done = store(batch).finally(() => underWay.delete(done))
    underWay.add(done)
    return done
  }

  /** All that is marked, but of records of models no more than some: a step of a document is always stored as a whole. */
  function takeMarks(most: number): Marks {
    isCut = false
    const all = dirty
    dirty = new Map()
    if (all.size <= most) return all
    const batch = new Map<string, Mark>()
    let records = 0
    for (const [key, mark] of all) {
      const waits = mark.ref.collection === 'records' && ++records > most
      if (waits) dirty.set(key, mark)
      else batch.set(key, mark)
    }
    isCut = dirty.size > 0
    return batch
  }

  async function whenStored(act: () => void): Promise<void> {
    do await flush()
    while (dirty.size > 0 || writing.size > 0)
    act()
  }

  async function store(batch: Marks): Promise<void> {
    const arrived: RecordChange[] = []
    try {
      await Promise.all(
        [...byDatabase(batch)].map(async ([target, part]) => {
          const others = await target.write(part)
          if (target === db.root || target === db.project()) arrived.push(...others)
          onStored(target.name, part)
        }),
      )
    } catch (error) {
      writing.delete(batch)
      const wasEdited = dirty.size > 0
      for (const [key, marked] of batch) {
        dirty.set(key, { ...marked, ...dirty.get(key), seen: marked.seen })
      }
      const failure = storageErrorOf(error)
      dispatch(localWriteFailed(failure.message))
      later(wasEdited ? FIRST_RETRY_MS : retryMs)
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
      throw failure
    }
    writing.delete(batch)
    // Something had come that the author had not seen: now it stands beside the edit.
    const fresh = arrived.filter((change) => !isDirty(keyOf(change)))
    if (fresh.length > 0) dispatch(recordsArrived({ changes: fresh }))
    retryMs = FIRST_RETRY_MS
    if (writing.size > 0) return
    if (dirty.size > 0) later(0)
    else dispatch(localWriteFinished())
  }

  function byDatabase(batch: Marks): Map<RecordStore, RecordEdit[]> {
    const current = getState()
    const parts = new Map<RecordStore, RecordEdit[]>()
    for (const { ref, target, state, seen } of batch.values()) {
      const isOpen = target === targetOf(ref)
      const change = { ...recordIn(isOpen ? current : state, ref), seen }
      const part = parts.get(target)
      if (part) part.push(change)
      else parts.set(target, [change])
    }
    return parts
  }

  function targetOf({ collection }: RecordRef): RecordStore {
    return ROOT_COLLECTIONS.has(collection) ? db.root : db.project()
  }

  /** Of the open project, and those of none. */
  function unstored(): RecordRef[] {
    return [...writing, dirty]
      .flatMap((marks) => [...marks.values()])
      .filter(({ ref, target }) => target === targetOf(ref))
      .map(({ ref }) => ref)
  }

  return {
    note(refs, before) {
      if (!hearsPage) {
        hearsPage = true
        // Nobody waits for this page any more, and it may be gone in a moment.
        whenPageHides(() => {
          if (dirty.size > 0) void write(Infinity).catch(() => {})
        })
      }
      const state = getState()
      for (const ref of refs) {
        const target = targetOf(ref)
        const key = markKey(target, keyOf(ref))
        const seen = dirty.has(key) ? (dirty.get(key)?.seen ?? null) : recordIn(before, ref).value
        dirty.set(key, { ref, target, state, seen })
      }
      if (state.sync.local === 'saved') dispatch(localWriteNeeded())
      // While writes fail, one a second is enough; somebody who works on must not wait for longer.
      if (writing.size === 0) later(state.sync.local === 'failed' ? FIRST_RETRY_MS : 0)
    },
    settle,
    flush,
    whenStored,
    dropProject() {
      for (const [key, { target }] of dirty) if (target === db.project()) dirty.delete(key)
      if (dirty.size === 0 && writing.size === 0) dispatch(localWriteFinished())
    },
    unstored,
    isDirty,
  }

  function isDirty(key: RecordKey): boolean {
    if (dirty.size + writing.size === 0) return false
    return [db.root, db.project()].some((target) => {
      const own = markKey(target, key)
      return dirty.has(own) || [...writing].some((batch) => batch.has(own))
    })
  }
}

/** Two projects may have a record of the same key, such as their theme. */
function markKey({ name }: RecordStore, key: RecordKey): string {
  return `${name}\n${key}`
}
