import { configureStore } from '@reduxjs/toolkit'
import { devTools } from './devTools'
import { createSaver, type Saver } from './persistence/saver'
import { trackChanges } from './persistence/trackChanges'
import { refuseWhenReadOnly } from './readOnly'
import { rootReducer } from './rootReducer'
import type { Extra, Services } from './services'
import { connectStore, createTabs, type Tabs } from './connectStore'
import { createSyncEngines } from './sync/createSyncEngines'
import type { SyncEngines } from './sync/engines'

/** Makes a store over services. Nothing is read, opened or asked before its first use. */
export function createAppStore(services: Services) {
  // The store needs them and they need the store: they are put in before anything is dispatched.
  const parts: { saver?: Saver; sync?: SyncEngines; tabs?: Tabs } = {}
  const requirePart = <K extends keyof typeof parts>(name: K): NonNullable<(typeof parts)[K]> => {
    const part = parts[name]
    if (!part) throw new Error(`The store was used before its ${name} was there.`)
    return part
  }
  const extra: Extra = {
    ...services,
    get saver() {
      return requirePart('saver')
    },
    get sync() {
      return requirePart('sync')
    },
    get tabs() {
      return requirePart('tabs')
    },
  }
  const store = configureStore({
    reducer: refuseWhenReadOnly(rootReducer),
    // The dev checks walk the whole state after each action; with 10,000 nodes that takes longer than the edit.
    middleware: (getDefault) =>
      getDefault({
        thunk: { extraArgument: extra },
        immutableCheck: false,
        serializableCheck: false,
      }),
    enhancers: (getDefault) =>
      getDefault().concat(trackChanges((refs, before) => extra.saver.note(refs, before))),
    devTools,
  })
  parts.sync = createSyncEngines({ services, store, saver: () => extra.saver })
  parts.saver = createSaver({
    db: services.db,
    getState: () => store.getState(),
    dispatch: store.dispatch,
    onStored(database, refs) {
      services.channel?.post({ type: 'records', database, refs })
      extra.sync.stored(database, refs)
    },
  })
  parts.tabs = createTabs(store, extra)
  connectStore(store, extra)
  return store
}

export type AppStore = ReturnType<typeof createAppStore>
