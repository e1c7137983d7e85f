import type { AppStore } from '../createStore'
import type { RunStore } from '../lambdas/context'

/** A store with what is beside it, and which can be watched. */
export interface WatchedStore extends RunStore {
  readonly subscribe: (listener: () => void) => () => void
}

/** The store of the app as what works in the background needs it. */
export function watchedStore(store: AppStore): WatchedStore {
  return {
    dispatch: store.dispatch,
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    extra: store.dispatch((_, __, extra) => extra),
  }
}
