import type { UnknownAction } from '@reduxjs/toolkit'
import type { TreeDoc } from '@/model/tree/doc'
import type { TreeHeader, TreeId } from '@/model/tree/types'
import { projectOpened, recordsArrived } from '../records'
import { withArrivedTrees } from '../trees/arrivedTrees'
import {
  activeTreeChosen,
  componentStepped,
  treeClosed,
  treeEdited,
  treeHeaderChanged,
  treeOpened,
  treeRemoved,
  treesAdded,
  treesReadFailed,
  treesReadStarted,
  treeStepped,
} from '../trees/treeActions'
import { withAddedTrees, withHeader, withNodes, withoutTree, withTheme } from '../trees/treeState'

export interface ComponentTreesState {
  readonly headers: readonly TreeHeader[]
  /** A document for every header. */
  readonly docs: Readonly<Record<TreeId, TreeDoc>>
  readonly activeTreeId: TreeId | null
  /** The tabs, in their order. */
  readonly openTreeIds: readonly TreeId[]
  readonly status: 'idle' | 'loading' | 'failed'
  readonly error: string | null
}

export const initialTrees: ComponentTreesState = {
  headers: [],
  docs: {},
  activeTreeId: null,
  openTreeIds: [],
  status: 'idle',
  error: null,
}

/**
 * Keeps the trees of the open project. A plain reducer: drafting the node map with Immer would cost
 * milliseconds per edit (ADR 1).
 */
export function componentTreesReducer(
  state: ComponentTreesState = initialTrees,
  action: UnknownAction,
): ComponentTreesState {
  if (treeEdited.match(action) || treeStepped.match(action)) {
    const { treeId, records, brings, theme } = action.payload
    const edited = withNodes(state, treeId, records)
    const next = theme ? withTheme(edited, treeId, theme) : edited
    if (brings) return withAddedTrees(next, [brings])
    const takes = treeStepped.match(action) ? action.payload.takes : undefined
    return takes ? withoutTree(next, takes.header.id) : next
  }
  if (componentStepped.match(action)) {
    const { trees, brings, takes } = action.payload
    const next = trees.reduce(
      (edited, { treeId, records }) => withNodes(edited, treeId, records),
      takes ? withoutTree(state, takes.header.id) : state,
    )
    return brings ? withAddedTrees(next, [brings]) : next
  }
  if (recordsArrived.match(action)) return withArrivedTrees(state, action.payload)
  if (treesAdded.match(action)) return withAddedTrees(state, action.payload.trees)
  if (treeHeaderChanged.match(action)) return withHeader(state, action.payload)
  if (treeRemoved.match(action)) return withoutTree(state, action.payload)
  if (treeOpened.match(action)) {
    const { payload: id } = action
    if (!Object.hasOwn(state.docs, id)) return state
    const openTreeIds = state.openTreeIds.includes(id)
      ? state.openTreeIds
      : [...state.openTreeIds, id]
    return { ...state, openTreeIds, activeTreeId: id }
  }
  if (treeClosed.match(action)) {
    const { payload: id } = action
    const at = state.openTreeIds.indexOf(id)
    if (at === -1) return state
    const openTreeIds = state.openTreeIds.filter((open) => open !== id)
    const neighbour = openTreeIds[Math.min(at, openTreeIds.length - 1)] ?? null
    return {
      ...state,
      openTreeIds,
      activeTreeId: state.activeTreeId === id ? neighbour : state.activeTreeId,
    }
  }
  if (activeTreeChosen.match(action)) return { ...state, activeTreeId: action.payload }
  if (treesReadStarted.match(action)) return { ...state, status: 'loading', error: null }
  if (treesReadFailed.match(action)) return { ...state, status: 'failed', error: action.payload }
  if (projectOpened.match(action)) return initialTrees
  return state
}

export {
  deleteTree,
  loadTrees,
  saveTree,
  updateTreeNode,
  type NodePatch,
} from '../trees/treeThunks'
export { setActiveTree } from '../trees/treeCommands'
