import type { RecordKey } from '@/model/records'
import type { Draw } from '@/model/testing/random'
import type { Browser } from './browser'
import type { FaultyWay } from './faultyWay'
import type { Ledger } from './ledger'
import type { SpaceServer } from './spaceServer'
import type { Trace } from './trace'
import type { VirtualTime } from './virtualTime'

const DAY_MS = 86_400_000
/** How long nothing happens at a time: longer than the trash is kept, or the history. */
const PAUSES_IN_DAYS = [31, 91]
/** For so long the server knows a browser that does not ask. */
const MOST_DAYS = 170

/** What happens to a server in the course of months. */
export interface Misfortunes {
  /** Lets one of them happen, or none. */
  readonly strike: () => Promise<void>
  /** What was purged, and has to stay so. */
  readonly purged: () => ReadonlySet<RecordKey>
  readonly isRestored: () => boolean
}

interface Options {
  readonly server: SpaceServer
  readonly browsers: readonly Browser[]
  readonly way: FaultyWay
  /** Waits until no browser sends anything. */
  readonly quiet: () => Promise<void>
  readonly time: VirtualTime
  readonly draw: Draw
  readonly ledger: Ledger
  readonly trace: Trace
}

/** Months go by and the server tidies up; its database is backed up and, once in a run, restored. */
export function createMisfortunes(options: Options): Misfortunes {
  const { server, browsers, way, quiet, time, draw, ledger, trace } = options
  const { chance, pick } = draw
  let purged: ReadonlySet<RecordKey> = new Set()
  let purgedInBackup: ReadonlySet<RecordKey> | undefined
  let isRestored = false
  /** What a restored server cannot know that it had: whoever made it, and never heard of it, makes it. */
  let madeAnew: ReadonlySet<RecordKey> = new Set()
  let days = 0

  async function letMonthsGoBy(): Promise<void> {
    const pause = pick(PAUSES_IN_DAYS) ?? 0
    if (days + pause > MOST_DAYS) return
    days += pause
    // No request is on its way for as long as that.
    await quiet()
    way.loseLate()
    await time.after(pause * DAY_MS)
    const tidied = await server.tidy()
    purged = new Set(tidied.purged)
    // Gone is what the trash held, whether its author ever heard that it had arrived or not.
    for (const value of tidied.values) ledger.forget(...value)
    trace.add(`${pause} days go by, and the server tidies up`, [])
  }

  async function restore(isPurged: ReadonlySet<RecordKey>): Promise<void> {
    isRestored = true
    // Nor for as long as a restore takes: it would make again what is purged later.
    await quiet()
    way.loseLate()
    // What the lost server had taken is gone with it, unless somebody still has it unsent.
    const unsent = await Promise.all(browsers.map((browser) => browser.unsent()))
    ledger.forgetAllBut(unsent.flat())
    madeAnew = new Set((await Promise.all(browsers.map((browser) => browser.made()))).flat())
    await server.restore()
    purged = isPurged
    trace.add('the server is restored', [])
  }

  return {
    async strike() {
      if (chance(0.02)) await letMonthsGoBy()
      if (chance(0.03)) {
        await server.backUp()
        purgedInBackup = purged
        trace.add('the server is backed up', [])
      }
      if (purgedInBackup && !isRestored && chance(0.02)) await restore(purgedInBackup)
    },
    purged: () => new Set([...purged].filter((key) => !madeAnew.has(key))),
    isRestored: () => isRestored,
  }
}
