import { textOf } from '@/lib/idb/parse'
import { keyOf, type RecordChange } from '@/model/records'
import { rowsIn, rowsLoaded } from '../slices/recordsSlice'
import type { AppThunk } from '../thunk'

/**
 * Reads the records of a model from this browser into the state, once. What was edited meanwhile stays. To be awaited before
 * records of the model are changed: an edit of one that is not in the state would be a new record. Rejects with a sentence.
 */
export function loadRows(modelId: string): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver }) => {
    if (rowsIn(getState().records, modelId).isLoaded) return
    await saver.flush()
    const store = db.project()
    const rows = await store.readRows(modelId)
    if (store !== db.project()) return
    const changes = rows
      .map((value): RecordChange => ({ collection: 'records', id: textOf(value, 'id'), value }))
      .filter((change) => !saver.isDirty(keyOf(change)))
    dispatch(rowsLoaded({ modelId, changes }))
  }
}
