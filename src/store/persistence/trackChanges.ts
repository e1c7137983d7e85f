import type { StoreEnhancer } from '@reduxjs/toolkit'
import type { RecordRef } from '@/model/records'
import { isRemote } from '../records'
import type { RootState } from '../rootState'
import { changedRefs } from './changedRefs'

/**
 * Tells which records each dispatch changed, whatever the action was: no list of actions can be
 * forgotten. What came from the database, the server or another tab is stored already and not told.
 */
export function trackChanges(note: (refs: readonly RecordRef[]) => void): StoreEnhancer {
  return (createStore) => (reducer, preloaded) => {
    const store = createStore(reducer, preloaded)
    const dispatch: typeof store.dispatch = (action) => {
      const before = store.getState() as unknown as RootState
      const result = store.dispatch(action)
      if (!isRemote(action)) {
        const refs = changedRefs(before, store.getState() as unknown as RootState)
        if (refs.length > 0) note(refs)
      }
      return result
    }
    return { ...store, dispatch }
  }
}
