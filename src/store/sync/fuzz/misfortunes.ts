import type { RecordKey } from '@/model/records'
import type { Draw } from '@/sync/testing/random'
import type { Browser } from './browser'
import type { FaultyWay } from './faultyWay'
import type { FlaskApp } from './flaskApp'
import type { Ledger, Value } from './ledger'
import type { Trace } from './trace'

/** What happens to a server in the course of months. */
export interface Misfortunes {
  /** Lets one of them happen, or none. */
  readonly strike: () => Promise<void>
  /** What was purged, and has to stay so. */
  readonly purged: () => ReadonlySet<RecordKey>
  readonly isRestored: () => boolean
}

interface Options {
  readonly app: FlaskApp
  readonly space: string
  readonly browsers: readonly Browser[]
  readonly way: FaultyWay
  readonly draw: Draw
  readonly ledger: Ledger
  readonly trace: Trace
}

/** The trash is purged, the database backed up, and, once in a run, restored. */
export function createMisfortunes(options: Options): Misfortunes {
  const { app, space, browsers, way, draw, ledger, trace } = options
  const { chance } = draw
  let purged: ReadonlySet<RecordKey> = new Set()
  let purgedInBackup: ReadonlySet<RecordKey> | undefined
  let isRestored = false

  async function purge(): Promise<void> {
    const { keys, values } = await app.purge(space)
    purged = new Set(keys)
    // Gone is what the trash held, whether its author ever heard that it had arrived or not.
    for (const value of values) ledger.forget(...value)
    trace.add('the trash is purged', [], values.length)
  }

  async function restore(isPurged: ReadonlySet<RecordKey>): Promise<void> {
    isRestored = true
    // What the lost server had taken is gone with it, unless somebody still has it unsent.
    const unsent: readonly Value[] = (
      await Promise.all(browsers.map((browser) => browser.unsent()))
    ).flat()
    ledger.forgetAllBut(unsent)
    await app.restore(space)
    purged = isPurged
    // No request is on its way for as long as a restore takes: it would make again what is purged later.
    way.loseLate()
    trace.add('the server is restored', [])
  }

  return {
    async strike() {
      if (chance(0.02)) await purge()
      if (chance(0.03)) {
        await app.backUp(space)
        purgedInBackup = purged
      }
      if (purgedInBackup && !isRestored && chance(0.02)) await restore(purgedInBackup)
    },
    purged: () => purged,
    isRestored: () => isRestored,
  }
}
