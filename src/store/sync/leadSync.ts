import type { TabChannel } from '@/lib/channel'
import type { Db } from '@/lib/db'
import { standForLead } from '@/lib/leader'
import { createAutoSync, type AutoSync, type AutoSyncOptions } from './autoSync'

interface Options extends AutoSyncOptions {
  readonly db: Db
  readonly channel: TabChannel | undefined
}

/** The open project's share in what tabs do once and not each. */
export interface LeadSync {
  /** What synchronises by itself; `undefined` while another tab leads. */
  readonly auto: () => AutoSync | undefined
  readonly stop: () => void
}

/**
 * Synchronises the open project by itself as long as this tab leads those that show it: it alone pushes, pulls and
 * holds the stream of events. The others tell it what waits, and hear from it what arrived and how it went.
 */
export function createLeadSync({ db, channel, ...options }: Options): LeadSync {
  const { name } = db.project()
  let auto: AutoSync | undefined
  let stop = () => {}
  const leave = standForLead({
    name: `${name}:lead`,
    channel,
    lead() {
      auto = createAutoSync(options)
      stop = auto.start()
    },
    follow() {
      auto = undefined
      stop()
    },
    // It wants to know how things stand, and hears it with the outcome.
    joined: () => auto?.now(),
  })
  const deaf = channel?.listen((message) => {
    if (message.type === 'waits' && message.database === name) auto?.changed()
  })
  return {
    auto: () => auto,
    stop() {
      leave()
      deaf?.()
    },
  }
}
