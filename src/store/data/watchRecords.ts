import { changedKeys } from '@/model/buckets'
import { keyedListeners } from '../keyedListeners'
import type { RootState } from '../rootState'
import { rowsIn } from '../slices/recordsSlice'

interface WatchableStore {
  readonly getState: () => RootState
  readonly subscribe: (listener: () => void) => () => void
}

/** Wakes those who show single records of a model, and those who ask what changed. */
export interface RecordWatcher {
  /** Calls back when the record changes, comes or goes. Answers how to stop. */
  readonly watchRecord: (id: string, listener: () => void) => () => void
  /** Calls back with the ids of the records that changed. Answers how to stop. */
  readonly watchAll: (listener: (ids: readonly string[]) => void) => () => void
}

const watchers = new WeakMap<WatchableStore, Map<string, RecordWatcher>>()

/** The one watcher of the records of a model: a subscription of the store, and comparisons of bucket references. */
export function recordWatcherOf(store: WatchableStore, modelId: string): RecordWatcher {
  let ofModels = watchers.get(store)
  if (!ofModels) watchers.set(store, (ofModels = new Map()))
  let watcher = ofModels.get(modelId)
  if (!watcher) ofModels.set(modelId, (watcher = createWatcher(store, modelId)))
  return watcher
}

function createWatcher(store: WatchableStore, modelId: string): RecordWatcher {
  const single = keyedListeners()
  const whole = new Set<(ids: readonly string[]) => void>()
  let was = rowsIn(store.getState().records, modelId).records
  let unsubscribe: (() => void) | undefined

  function wake(): void {
    const before = was
    const is = rowsIn(store.getState().records, modelId).records
    if (before === is) return
    // Noted first: a listener may edit, and the edit must compare with this state.
    was = is
    const ids = changedKeys(before, is)
    single.wake(ids)
    Array.from(whole).forEach((listener) => listener(ids))
  }

  function start(): void {
    if (unsubscribe) return
    was = rowsIn(store.getState().records, modelId).records
    unsubscribe = store.subscribe(wake)
  }

  function stop(): void {
    if (single.size() + whole.size > 0) return
    unsubscribe?.()
    unsubscribe = undefined
  }

  return {
    watchRecord(id, listener) {
      start()
      const remove = single.add(id, listener)
      return () => {
        remove()
        stop()
      }
    },
    watchAll(listener) {
      start()
      whole.add(listener)
      return () => {
        whole.delete(listener)
        stop()
      }
    },
  }
}
