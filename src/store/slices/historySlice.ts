import type { UnknownAction } from '@reduxjs/toolkit'
import type { TreeId } from '@/model/tree/types'
import {
  foldEntries,
  foldsInto,
  HISTORY_LIMIT,
  type HistoryEntry,
  type TreeHistory,
} from '../history/entry'
import { projectOpened, recordsArrived } from '../records'
import {
  componentStepped,
  stepDropped,
  treeEdited,
  treeRemoved,
  treeStepped,
} from '../trees/treeActions'

export interface HistoryState {
  readonly byTree: Readonly<Record<TreeId, TreeHistory>>
}

const NO_HISTORY: TreeHistory = { past: [], future: [] }
const initialState: HistoryState = { byTree: {} }

/** The history of a tree; the same empty one for a tree nobody edited. */
export function historyOf(state: HistoryState, treeId: TreeId): TreeHistory {
  return Object.hasOwn(state.byTree, treeId) ? (state.byTree[treeId] ?? NO_HISTORY) : NO_HISTORY
}

/**
 * Keeps what can be undone and redone, per tree; of this session and of this person only. A plain
 * reducer: entries hold records, which Immer must not draft.
 */
export function historyReducer(
  state: HistoryState = initialState,
  action: UnknownAction,
): HistoryState {
  if (treeEdited.match(action)) {
    const { treeId, cancels = false, records: _, ...entry } = action.payload
    const { past, future } = historyOf(state, treeId)
    const last = past.at(-1)
    const folds = future.length === 0 && last !== undefined && foldsInto(last, entry.fold)
    if (folds && cancels) return withHistory(state, treeId, { past: past.slice(0, -1), future: [] })
    const next = folds
      ? [...past.slice(0, -1), foldEntries(last, stepOf(entry))]
      : [...past, stepOf(entry)]
    return withHistory(state, treeId, { past: next.slice(-HISTORY_LIMIT), future: [] })
  }
  if (treeStepped.match(action)) {
    const { treeId, direction, entry, takes } = action.payload
    const { past, future } = historyOf(state, treeId)
    return withHistory(
      takes ? withoutHistory(state, [takes.header.id]) : state,
      treeId,
      direction === 'undo'
        ? { past: past.slice(0, -1), future: [...future, entry] }
        : { past: [...past, entry], future: future.slice(0, -1) },
    )
  }
  if (stepDropped.match(action)) {
    const { treeId, direction } = action.payload
    const { past, future } = historyOf(state, treeId)
    return withHistory(
      state,
      treeId,
      direction === 'undo'
        ? { past: past.slice(0, -1), future }
        : { past, future: future.slice(0, -1) },
    )
  }
  if (componentStepped.match(action)) {
    const { histories, takes } = action.payload
    const kept = takes ? withoutHistory(state, [takes.header.id]) : state
    return { byTree: { ...kept.byTree, ...histories } }
  }
  if (treeRemoved.match(action)) return withoutHistory(state, [action.payload])
  if (recordsArrived.match(action)) {
    const gone = action.payload.changes.filter(
      ({ collection, value }) => collection === 'componentTrees' && value === null,
    )
    return withoutHistory(
      state,
      gone.map(({ id }) => id),
    )
  }
  if (projectOpened.match(action)) return initialState
  return state
}

function stepOf(
  edit: Omit<HistoryEntry, 'fold'> & { treeId?: TreeId; fold?: string },
): HistoryEntry {
  const { label, ops, inverse, selectionBefore, selectionAfter, fold, brings, theme } = edit
  const own = { label, ops, inverse, selectionBefore, selectionAfter }
  const step = {
    ...own,
    ...(brings && { brings }),
    ...(theme && { theme: { before: theme.before, after: theme.after } }),
  }
  return fold === undefined ? step : { ...step, fold }
}

function withHistory(state: HistoryState, treeId: TreeId, history: TreeHistory): HistoryState {
  return { byTree: { ...state.byTree, [treeId]: history } }
}

function withoutHistory(state: HistoryState, ids: readonly TreeId[]): HistoryState {
  if (!ids.some((id) => Object.hasOwn(state.byTree, id))) return state
  const kept = Object.entries(state.byTree).filter(([id]) => !ids.includes(id))
  return { byTree: Object.fromEntries(kept) }
}
