import type { Db } from '@/lib/db'
import { storageErrorOf } from '@/lib/idb/errors'
import { whenPageHides } from '@/lib/page'
import {
  keyOf,
  ROOT_COLLECTIONS,
  type RecordChange,
  type RecordKey,
  type RecordRef,
} from '@/model/records'
import type { RootState } from '../rootState'
import { localWriteFailed, localWriteFinished, localWriteNeeded } from '../slices/syncStatus'
import type { AppDispatch } from '../thunk'
import { recordIn } from './stateRecords'

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

/** Stores changed records in this browser. */
export interface Saver {
  /**
   * Marks records as changed. They are written as soon as the action is over; what is marked while a write
   * is under way is the next one, so that a burst of edits is a few transactions.
   */
  readonly note: (refs: readonly RecordRef[]) => void
  /** Writes what is marked now. Rejects with a `StorageError`; the marks stay and are tried again. */
  readonly flush: () => Promise<void>
  /** Forgets what is marked of the open project, which is gone. */
  readonly dropProject: () => void
  /** Whether a record differs from what is stored. */
  readonly isDirty: (key: RecordKey) => boolean
}

export interface SaverOptions {
  readonly db: Db
  readonly getState: () => RootState
  readonly dispatch: AppDispatch
  readonly now: () => number
  readonly newId: () => string
  /** Hears what was stored, once it is on disk. */
  readonly onStored: (database: string, refs: readonly RecordRef[]) => void
}

/** The saver of a store. A failed write keeps the marks, so that no work is lost. */
export function createSaver(options: SaverOptions): Saver {
  const { db, getState, dispatch, now, newId, onStored } = options
  let dirty = new Map<RecordKey, RecordRef>()
  const writing = new Set<ReadonlyMap<RecordKey, RecordRef>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let hearsPage = false

  function later(ms: number): void {
    timer ??= setTimeout(() => void flush().catch(() => {}), ms)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (dirty.size > 0) void write().catch(() => {})
    // Whoever asks wants to know that all is stored: what is on its way counts.
    await Promise.all(underWay)
  }

  const underWay = new Set<Promise<void>>()

  function write(): Promise<void> {
    // The marks go before the write: an edit made during it must count.
    const batch = dirty
    dirty = new Map()
    writing.add(batch)
    const done = store(batch).finally(() => underWay.delete(done))
    underWay.add(done)
    return done
  }

  async function store(batch: ReadonlyMap<RecordKey, RecordRef>): Promise<void> {
    const state = getState()
    const changes = [...batch.values()].map((ref) => recordIn(state, ref))
    const mark = { at: now(), version: newId() }
    try {
      await Promise.all(
        byDatabase(changes).map(async ({ target, part }) => {
          await target.write(part, mark)
          onStored(target.name, part)
        }),
      )
    } catch (error) {
      writing.delete(batch)
      for (const [key, ref] of batch) if (!dirty.has(key)) dirty.set(key, ref)
      const failure = storageErrorOf(error)
      dispatch(localWriteFailed(failure.message))
      later(retryMs)
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
      throw failure
    }
    writing.delete(batch)
    retryMs = FIRST_RETRY_MS
    if (writing.size > 0) return
    if (dirty.size > 0) later(0)
    else dispatch(localWriteFinished())
  }

  function byDatabase(changes: readonly RecordChange[]) {
    const isRoot = ({ collection }: RecordChange) => ROOT_COLLECTIONS.has(collection)
    return [
      { target: db.root, part: changes.filter(isRoot) },
      { target: db.project(), part: changes.filter((change) => !isRoot(change)) },
    ].filter(({ part }) => part.length > 0)
  }

  return {
    note(refs) {
      if (!hearsPage) {
        hearsPage = true
        whenPageHides(() => void flush().catch(() => {}))
      }
      for (const ref of refs) dirty.set(keyOf(ref), ref)
      if (getState().sync.local !== 'editing') dispatch(localWriteNeeded())
      if (writing.size === 0) later(0)
    },
    flush,
    dropProject() {
      for (const [key, { collection }] of dirty) {
        if (!ROOT_COLLECTIONS.has(collection)) dirty.delete(key)
      }
      if (dirty.size === 0 && writing.size === 0) dispatch(localWriteFinished())
    },
    isDirty: (key) => dirty.has(key) || [...writing].some((batch) => batch.has(key)),
  }
}
