import type { TabChannel } from '@/lib/channel'
import type { Db } from '@/lib/db'
import type { AutoSyncOptions } from './autoSync'
import type { LeadSync } from './leadSync'

/** How long until code that did not come is asked for again, in ms. */
const LOAD_AGAIN_MS = 5000

interface Options extends AutoSyncOptions {
  readonly db: Db
  readonly channel: TabChannel | undefined
}

/** What a tab has synchronised without being asked, by itself or by the tab that leads. */
export interface BySelf {
  /** Something waits to be sent. */
  readonly changed: () => void
  /** The server may answer again. */
  readonly now: () => void
  /** Another project is open, or the same one anew. */
  readonly opened: () => void
  /** Takes part until the answer is called. */
  readonly start: () => () => void
  /** Takes no part any more, whoever started it. */
  readonly retire: () => void
}

/** Takes part in the lead of the tabs while somebody uses it. Its code comes behind the first load. */
export function createBySelf({ db, channel, ...options }: Options): BySelf {
  let users = 0
  let led: string | undefined
  let lead: LeadSync | undefined

  async function begin(): Promise<void> {
    const { name } = db.project()
    led = name
    try {
      const { createLeadSync } = await import('./leadSync')
      if (users > 0 && led === name && !lead) lead = createLeadSync({ db, channel, ...options })
    } catch {
      setTimeout(() => users > 0 && led === name && !lead && void begin(), LOAD_AGAIN_MS)
    }
  }

  function end(): void {
    led = undefined
    lead?.stop()
    lead = undefined
  }

  return {
    changed() {
      const auto = lead?.auto()
      if (auto) auto.changed()
      else channel?.post({ type: 'waits', database: db.project().name })
    },
    now: () => lead?.auto()?.now(),
    opened() {
      if (users === 0) return
      if (led === db.project().name) {
        lead?.auto()?.now()
      } else {
        end()
        void begin()
      }
    },
    start() {
      users += 1
      if (users === 1) void begin()
      let used = true
      return () => {
        if (!used) return
        used = false
        users -= 1
        if (users === 0) end()
      }
    },
    retire() {
      // No more than a number that nobody reaches: those who started it may still stop it.
      users = -Infinity
      end()
    },
  }
}
