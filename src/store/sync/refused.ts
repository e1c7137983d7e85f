import type { RecordKey } from '@/model/records'
import type { AppThunk } from '../thunk'

/** A change that waits because the server does not take it. */
export interface RefusedChange {
  readonly key: RecordKey
  /** A sentence. */
  readonly why: string
}

/** The changes of the open project that the server refuses. Never rejects. */
export function readRefused(): AppThunk<Promise<readonly RefusedChange[]>> {
  return async (_dispatch, _getState, { db }) => {
    const rows = await db
      .project()
      .sync.refused()
      .catch(() => [])
    return rows.map(({ key, refused = '' }) => ({ key, why: refused }))
  }
}
