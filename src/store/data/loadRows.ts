import { textOf } from '@/lib/idb/parse'
import { inSlices, nextTurn } from '@/lib/slices'
import type { JsonObject } from '@/model/json'
import { keyOf, type RecordChange } from '@/model/records'
import { rowsIn, rowsLoaded, rowsLoading } from '../slices/recordsSlice'
import type { AppThunk } from '../thunk'
import { sortInSlices } from './sortRows'

/** Records that enter the state at once. */
const BATCH = 2000

/**
 * Reads the records of a model from this browser into the state, once, in batches between which the page answers. What was edited or
 * came meanwhile stays. To be awaited before records of the model are changed: an edit of one that is not in the state would be a new
 * record. Rejects with a sentence.
 */
export function loadRows(modelId: string): AppThunk<Promise<void>> {
  return async (dispatch, getState, { db, saver }) => {
    const isLoaded = () => rowsIn(getState().records, modelId).isLoaded
    if (isLoaded()) return
    await saver.flush()
    const store = db.project()
    dispatch(rowsLoading(modelId))
    const rows = await store.readRows(modelId)
    if (store !== db.project()) return
    const changes = rows
      .map((value): RecordChange => ({ collection: 'records', id: textOf(value, 'id'), value }))
      .filter((change) => !saver.isDirty(keyOf(change)))
    // In their order, so that each batch is put behind the one before.
    const sorted = changes.length > BATCH ? await inSlices(sortInSlices(changes, byOrder)) : changes
    for (let from = 0; from === 0 || from < sorted.length; from += BATCH) {
      if (from > 0) await nextTurn()
      if (store !== db.project() || isLoaded()) return
      const isLast = from + BATCH >= sorted.length
      dispatch(rowsLoaded({ modelId, changes: sorted.slice(from, from + BATCH), isLast }))
    }
  }
}

function byOrder(a: RecordChange, b: RecordChange): number {
  const [orderA, orderB] = [orderOf(a.value), orderOf(b.value)]
  if (orderA !== orderB) return orderA < orderB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function orderOf(value: JsonObject | null): string {
  return value ? textOf(value, 'order') : ''
}
