import type { AppStore } from '@/store'
import type { RootState } from '@/store/rootState'
import type { AppThunk } from '@/store/thunk'

/** The way of a setting back to its default. */
export interface Reset {
  /** Calls back when the setting may have changed; answers how to stop. */
  readonly watch: (store: AppStore, listener: () => void) => () => void
  /** Whether it has another value than the default. */
  readonly isChanged: (store: AppStore) => boolean
  readonly run: (store: AppStore) => void
}

/** Of a setting that lies in the state. */
export function resetInState(
  isChanged: (state: RootState) => boolean,
  thunk: () => AppThunk<unknown> | { readonly type: string },
): Reset {
  return {
    watch: (store, listener) => store.subscribe(listener),
    isChanged: (store) => isChanged(store.getState()),
    run: (store) => void store.dispatch(thunk() as AppThunk<unknown>),
  }
}

/** Of a setting that this browser remembers beside the state. */
export function resetInBrowser(
  watch: (listener: () => void) => () => void,
  isChanged: () => boolean,
  run: () => void,
): Reset {
  return { watch: (_store, listener) => watch(listener), isChanged, run }
}
