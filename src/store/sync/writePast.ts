import { keyOf, ROOT_COLLECTIONS, type RecordChange } from '@/model/records'
import { recordsArrived } from '../records'
import type { AppThunk } from '../thunk'

/**
 * Stores records of the open project that no reducer makes, such as those that come back out of the trash: here,
 * in the other tabs and, with the next push, on the server. Rejects with a sentence.
 */
export function writePast(changes: readonly RecordChange[]): AppThunk<Promise<void>> {
  return async (dispatch, _getState, { db, saver, sync, channel }) => {
    await saver.flush()
    for (const target of [db.root, db.project()]) {
      const part = changes.filter(
        ({ collection }) => (target === db.root) === ROOT_COLLECTIONS.has(collection),
      )
      if (part.length === 0) continue
      await target.write(part)
      const fresh = part.filter((change) => !saver.isDirty(keyOf(change)))
      dispatch(recordsArrived({ changes: fresh }))
      const refs = part.map(({ value: _, ...ref }) => ref)
      channel?.post({ database: target.name, refs })
      sync.stored(target.name, refs)
    }
  }
}
