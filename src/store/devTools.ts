import type { Action, DevToolsEnhancerOptions } from '@reduxjs/toolkit'
import type { RootState } from './rootState'

function labelOf(action: Action): string | undefined {
  const payload = 'payload' in action ? action.payload : undefined
  if (typeof payload !== 'object' || payload === null || !('label' in payload)) return undefined
  return typeof payload.label === 'string' ? payload.label : undefined
}

/** Shows an edit by what the person did: `componentTrees/treeEdited: Move “Title”`. */
export function readableAction<A extends Action>(action: A): A {
  const label = labelOf(action)
  return label === undefined ? action : { ...action, type: `${action.type}: ${label}` }
}

/** Shows a tree by its size: the browser extension would copy every node after every action. */
export function elidedState<S>(state: S): S {
  if (!isRootState(state)) return state
  const docs = Object.fromEntries(
    Object.entries(state.componentTrees.docs).map(([id, doc]) => [id, `«${doc.nodes.size} nodes»`]),
  )
  return { ...state, componentTrees: { ...state.componentTrees, docs } }
}

function isRootState(state: unknown): state is RootState {
  return typeof state === 'object' && state !== null && 'componentTrees' in state
}

/** Redux DevTools: readable names, small states, time travel. */
export const devTools: DevToolsEnhancerOptions = {
  name: 'Espalier',
  actionSanitizer: readableAction,
  stateSanitizer: elidedState,
}
