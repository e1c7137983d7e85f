import { useCallback, useSyncExternalStore } from 'react'
import { getEntry } from '@/model/buckets'
import type { ModelRecord } from '@/model/data/model'
import { useAppStore } from '@/store'
import { recordWatcherOf } from '@/store/data/watchRecords'
import { rowsIn } from '@/store/slices/recordsSlice'

/** One record of a model; whoever shows it is woken by its changes alone. */
export function useRecord(modelId: string, id: string): ModelRecord | undefined {
  const store = useAppStore()
  const watch = useCallback(
    (wake: () => void) => recordWatcherOf(store, modelId).watchRecord(id, wake),
    [store, modelId, id],
  )
  return useSyncExternalStore(watch, () =>
    getEntry(rowsIn(store.getState().records, modelId).records, id),
  )
}
