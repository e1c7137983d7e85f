import type { Reducer } from '@reduxjs/toolkit'
import { changedRefs } from './persistence/changedRefs'
import { isRemote } from './records'
import type { RootState } from './rootState'

/**
 * Refuses every action that would change a record while the tab is read-only, whatever the action is: no list of
 * actions can be forgotten. All of its effects stay away, so that no history has a step that did not happen.
 */
export function refuseWhenReadOnly(reducer: Reducer<RootState>): Reducer<RootState> {
  return (before, action) => {
    const after = reducer(before, action)
    if (!before || before.sync.readOnly === null || isRemote(action)) return after
    if (changedRefs(before, after).length === 0) return after
    return { ...before, sync: { ...before.sync, refusedEdits: before.sync.refusedEdits + 1 } }
  }
}
