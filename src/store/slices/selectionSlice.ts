import { createAction, type UnknownAction } from '@reduxjs/toolkit'
import type { NodeId, TreeId } from '@/model/tree/types'
import { projectOpened, recordsArrived } from '../records'
import { componentStepped, treeEdited, treeRemoved, treeStepped } from '../trees/treeActions'

export interface SelectionState {
  readonly byTree: Readonly<Record<TreeId, readonly NodeId[]>>
}

/** Selects nodes of a tree instead of those selected before. The last id is the one that leads. */
export const selectNodes = createAction<{
  readonly treeId: TreeId
  readonly ids: readonly NodeId[]
}>('selection/selectNodes')

const NO_NODES: readonly NodeId[] = []
const initialState: SelectionState = { byTree: {} }

/** The selected nodes of a tree; the same empty list when there are none. */
export function selectionOf(state: SelectionState, treeId: TreeId): readonly NodeId[] {
  return Object.hasOwn(state.byTree, treeId) ? (state.byTree[treeId] ?? NO_NODES) : NO_NODES
}

/** Keeps which nodes are selected, per tree. */
export function selectionReducer(
  state: SelectionState = initialState,
  action: UnknownAction,
): SelectionState {
  if (selectNodes.match(action)) {
    return withSelection(state, action.payload.treeId, action.payload.ids)
  }
  if (treeEdited.match(action)) {
    return withSelection(state, action.payload.treeId, action.payload.selectionAfter)
  }
  if (treeStepped.match(action)) {
    const { treeId, selection, takes } = action.payload
    const next = takes ? withSelection(state, takes.header.id, NO_NODES) : state
    return withSelection(next, treeId, selection)
  }
  if (componentStepped.match(action)) {
    const { trees, takes } = action.payload
    return trees.reduce(
      (next, { treeId, selection }) => withSelection(next, treeId, selection),
      takes ? withSelection(state, takes.header.id, NO_NODES) : state,
    )
  }
  if (treeRemoved.match(action)) return withSelection(state, action.payload, NO_NODES)
  if (recordsArrived.match(action)) {
    let next = state
    for (const change of action.payload.changes) {
      if (change.collection !== 'nodes' || (change.value && !change.value['deleted'])) continue
      const ids = selectionOf(next, change.treeId)
      if (!ids.includes(change.id)) continue
      next = withSelection(
        next,
        change.treeId,
        ids.filter((id) => id !== change.id),
      )
    }
    return next
  }
  if (projectOpened.match(action)) return initialState
  return state
}

function withSelection(
  state: SelectionState,
  treeId: TreeId,
  ids: readonly NodeId[],
): SelectionState {
  const before = selectionOf(state, treeId)
  if (before.length === ids.length && before.every((id, at) => id === ids[at])) return state
  return { byTree: { ...state.byTree, [treeId]: ids.length > 0 ? ids : NO_NODES } }
}
