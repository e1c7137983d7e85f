import type { Db } from '@/lib/db'
import type { TabChannel } from '@/lib/channel'
import type { SpaceNews } from '@/lib/events'
import type { Transport } from '@/sync/transport'
import type { Tabs } from './connectStore'
import type { Saver } from './persistence/saver'
import type { SyncEngines } from './sync/engines'

/** Everything outside of the store that it needs; tests bring their own. */
export interface Services {
  readonly db: Db
  /** The way to a space of the server. */
  readonly remote: (space: string) => Transport
  /** Hears when something changes in a space of the server, until the answer is called; without it, news comes with the interval. */
  readonly listen?: (space: string, heard: (news: SpaceNews) => void) => () => void
  /** The other tabs; without one the tab is alone. */
  readonly channel?: TabChannel
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** A fair coin, for order keys. */
  readonly randomBit: () => boolean
}

/** What thunks get: the services, and the parts of the store that work beside the reducers. */
export interface Extra extends Services {
  readonly saver: Saver
  readonly sync: SyncEngines
  readonly tabs: Tabs
}
