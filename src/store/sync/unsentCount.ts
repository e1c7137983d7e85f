import type { Db } from '@/lib/db'
import { keyOf, type RecordRef } from '@/model/records'

/** After so many ms without another edit the database is asked what waits. */
const COUNT_AFTER_MS = 200

interface Options {
  readonly db: Db
  /** Hears each count, also when it is the same as before. */
  readonly tell: (unsent: number) => void
}

/** How many changes wait for the server. */
export interface UnsentCount {
  /** Asks the database. Never rejects. */
  readonly count: () => Promise<void>
  /** Records were stored, with their outbox rows. */
  readonly stored: (database: string, refs: readonly RecordRef[]) => void
  /** Something was stored, nobody said what. */
  readonly countSoon: () => void
}

/**
 * Counts what waits. To ask two databases costs more than to store an edit, so the keys of what was stored
 * are noted instead, from the moment at which nothing waits: then they are all that waits.
 */
export function createUnsentCount({ db, tell }: Options): UnsentCount {
  let counts = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The keys of all that waits; `undefined` while not all are known. */
  let waiting: Set<string> | undefined
  let project = ''
  let storedAt = 0

  async function count(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const own = ++counts
    const seen = storedAt
    try {
      const { name } = db.project()
      const parts = await Promise.all([db.root.sync.countUnsent(), db.project().sync.countUnsent()])
      // An older count may end later, and knows less.
      if (own !== counts) return
      // What was stored meanwhile may be in it or not.
      if (seen !== storedAt) return countSoon()
      const unsent = parts[0] + parts[1]
      if (unsent === 0) waiting = new Set()
      else if (project !== name || waiting?.size !== unsent) waiting = undefined
      project = name
      tell(unsent)
    } catch {
      // The saver tells about a database that fails; a count alone is no news.
    }
  }

  function countSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void count(), COUNT_AFTER_MS)
  }

  return {
    count,
    countSoon,
    stored(database, refs) {
      storedAt += 1
      if (!waiting || (database !== db.root.name && database !== project)) return countSoon()
      for (const ref of refs) waiting.add(`${database} ${keyOf(ref)}`)
      tell(waiting.size)
    },
  }
}
