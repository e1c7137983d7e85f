import type { AppThunk } from '../thunk'
import { journalOf, type NotedError, type SyncFigures } from './journal'

export type { NotedError, SyncFigures }

/** How the exchange with the server goes, and since when the oldest change waits; `null` when none does, or nobody noted it. */
export interface SyncView extends SyncFigures {
  readonly waitingSince: number | null
}

/** Reads how the exchange with the server goes. Never rejects. */
export function readSyncView(): AppThunk<Promise<SyncView>> {
  return async (_dispatch, _getState, { db }) => {
    const stores = [db.root, db.project()]
    const rows = await Promise.all(
      stores.flatMap(({ sync }) => [sync.waiting(), sync.underWay()]),
    ).catch(() => [])
    const times = rows.flat().flatMap(({ since, set }) => (since && set.size > 0 ? since : []))
    const waitingSince = times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null
    return { ...journalOf(db).figures(), waitingSince }
  }
}
