import type { RunEvent } from '@/model/workflow/run/events'
import { storageErrorOf, type StorageError } from '../idb/errors'
import { packEvent, type PackedEvent } from './pack'
import { makeRoom } from './retention'
import type { StoredRun } from './schema'
import { writeRun } from './write'

/** Events are gathered for at most this long, in ms. */
const GATHERED = 15
/** Characters that are gathered at most: beyond them they are written at once. */
const MOST = 1024 * 1024

/** Where a run and its events go. */
export interface RunJournal {
  readonly append: (event: RunEvent) => void
  /** Changes what is known of the run; stored with the next events. */
  readonly change: (fields: Partial<StoredRun>) => void
  readonly run: () => StoredRun
  /** Fulfilled when all that was appended and changed is stored. Rejected with a `StorageError` when something could not be. */
  readonly flush: () => Promise<void>
  /** The last word on a run whose events could not all be stored: tried once more, as it is small. */
  readonly end: (event: RunEvent, fields: Partial<StoredRun>) => Promise<void>
  /** Takes nothing any more; fulfilled when what it has is stored, or cannot be. */
  readonly close: () => Promise<void>
}

interface JournalOptions {
  /** Something is stored, in its order; `last` is the number of the last event of it, if there was one. */
  readonly stored: (run: StoredRun, last: number | undefined) => void
  /** Something could not be stored. What is appended from now on is not stored. */
  readonly failed: (error: StorageError) => void
}

/**
 * Stores a run as it happens: what is appended in one turn, or within some 15 ms, is one transaction. Where there is no room left, the
 * oldest runs go first.
 */
export function createJournal(first: StoredRun, { stored, failed }: JournalOptions): RunJournal {
  let run = first
  let pending: PackedEvent[] = []
  let characters = 0
  let isChanged = true
  let isClosed = false
  let error: StorageError | undefined
  let writing: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function soon(): void {
    if (writing || isClosed) return
    if (characters > MOST) void write()
    else timer ??= setTimeout(() => void write(), GATHERED)
  }

  /** Never rejected: `error` says. */
  function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    return (writing ??= writeAll().finally(() => {
      writing = undefined
      if (pending.length > 0 || isChanged) soon()
    }))
  }

  async function writeOut(): Promise<void> {
    const isLeft = () => writing !== undefined || pending.length > 0 || isChanged
    while (isLeft()) await write()
  }

  async function writeAll(): Promise<void> {
    if (pending.length === 0 && !isChanged) return
    const [events, row] = [pending, run]
    pending = []
    characters = 0
    isChanged = false
    const refusal = await store(row, events)
    if (!refusal) return stored(row, events.at(-1)?.seq)
    if (error) return
    error = refusal
    failed(refusal)
  }

  return {
    append(event) {
      if (error || isClosed) return
      const packed = packEvent(event)
      pending.push(packed)
      characters += packed.large.reduce((sum, { text }) => sum + text.length, packed.text.length)
      soon()
    },
    change(fields) {
      if (isClosed) return
      run = { ...run, ...fields }
      isChanged = true
      soon()
    },
    run: () => run,
    async flush() {
      await writeOut()
      if (error) throw error
    },
    async end(event, fields) {
      pending.push(packEvent(event))
      run = { ...run, ...fields }
      isChanged = true
      await writeOut()
    },
    async close() {
      isClosed = true
      await writeOut()
    },
  }
}

/** Stores it, if need be after room was made or the database was opened anew; answers why it could not. */
async function store(
  run: StoredRun,
  events: readonly PackedEvent[],
): Promise<StorageError | undefined> {
  try {
    await writeRun(run, events).catch(async (cause: unknown) => {
      const { code } = storageErrorOf(cause)
      if (code !== 'lost' && (code !== 'quota' || !(await makeRoom()))) throw cause
      await writeRun(run, events)
    })
    return undefined
  } catch (cause) {
    return storageErrorOf(cause)
  }
}
