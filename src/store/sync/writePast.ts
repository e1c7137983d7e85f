import { keyOf, ROOT_COLLECTIONS, type RecordEdit } from '@/model/records'
import { recordsArrived } from '../records'
import type { AppThunk } from '../thunk'

/**
 * Stores records of the open project that no reducer makes, such as those that come back out of the trash: here,
 * in the other tabs and, with the next push, on the server. What the state has and the database has not must have
 * been stored before they were read. Rejects with a sentence.
 */
export function writePast(changes: readonly RecordEdit[]): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, saver, sync, channel }) => {
    for (const target of [db.root, db.project()]) {
      const part = changes.filter(
        ({ collection }) => (target === db.root) === ROOT_COLLECTIONS.has(collection),
      )
      if (part.length === 0) continue
      const others = new Map((await target.write(part)).map((change) => [keyOf(change), change]))
      const fresh = part
        .map(({ seen: _, ...change }) => others.get(keyOf(change)) ?? change)
        .filter((change) => !saver.isDirty(keyOf(change)))
      dispatch(recordsArrived({ changes: fresh }))
      const refs = part.map(({ value: _, seen: _seen, ...ref }) => ref)
      channel?.post({ type: 'records', database: target.name, refs })
      sync.stored(target.name, refs)
    }
  }
}
