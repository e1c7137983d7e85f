import type { StoreEnhancer } from '@reduxjs/toolkit'
import type { RecordRef } from '@/model/records'
import { isRemote } from '../records'
import type { RootState } from '../rootState'
import { changedRefs } from './changedRefs'
import { recordIn } from './stateRecords'

/**
 * Tells which records each dispatch changed, whatever the action was: no list of actions can be
 * forgotten. What came from the database, the server or another tab is stored already and not told.
 *
 * The Redux DevTools change the state without a dispatch. What is shown then is told as well, so that it
 * is what is stored; but a record that the shown state does not have is never removed for that, save a
 * node of a tree that it shows: a jump to the very beginning must empty nothing.
 */
export function trackChanges(
  note: (refs: readonly RecordRef[], before: RootState) => void,
): StoreEnhancer {
  return (createStore) => (reducer, preloaded) => {
    const store = createStore(reducer, preloaded)
    const read = () => store.getState() as unknown as RootState
    let told = read()
    let depth = 0

    const dispatch: typeof store.dispatch = (action) => {
      const before = read()
      depth += 1
      try {
        return store.dispatch(action)
      } finally {
        depth -= 1
        const after = read()
        told = after
        if (!isRemote(action)) tell(changedRefs(before, after), before)
      }
    }

    store.subscribe(() => {
      const now = read()
      if (depth > 0 || now === told) return
      const refs = changedRefs(told, now).filter((ref) => standsIn(now, ref))
      // Another project's records have no place in the open one's database.
      const sameProject = now.project.activeProjectId === told.project.activeProjectId
      const before = told
      told = now
      if (sameProject) tell(refs, before)
    })

    function tell(refs: readonly RecordRef[], before: RootState): void {
      if (refs.length > 0) note(refs, before)
    }

    return { ...store, dispatch }
  }
}

/** Whether the shown state knows better than the database what a record is. */
function standsIn(state: RootState, ref: RecordRef): boolean {
  if (recordIn(state, ref).value !== null) return true
  if (ref.collection !== 'nodes') return false
  const { docs } = state.componentTrees
  return Object.hasOwn(docs, ref.treeId) && (docs[ref.treeId]?.nodes.size ?? 0) > 0
}
