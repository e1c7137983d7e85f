import type { UnknownAction } from '@reduxjs/toolkit'
import type { TreeId } from '@/model/tree/types'
import { deletes } from '../history/deletion'
import { foldEntries, foldsInto, HISTORY_LIMIT, type HistoryEntry } from '../history/entry'
import { projectOpened, recordsArrived } from '../records'
import {
  composedDeleted,
  composedRestored,
  stepDropped,
  treeEdited,
  treeRemoved,
  treeStepped,
} from '../trees/treeActions'

/** The steps of one tree, oldest first in both lists. */
export interface TreeHistory {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}

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
  if (composedDeleted.match(action)) return withDeletion(state, action.payload)
  if (composedRestored.match(action)) return withoutDeletion(state, action.payload.id)
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

/** One step in each document; done again, it leaves what else can be redone. */
function withDeletion(
  state: HistoryState,
  { trees, takes, again }: ReturnType<typeof composedDeleted>['payload'],
): HistoryState {
  const { id } = takes.component
  const edits = new Map(trees.map((edit) => [edit.treeId, edit]))
  const kept = withoutHistory(state, [takes.header.id])
  const ids = new Set([...Object.keys(kept.byTree), ...edits.keys()])
  let next = kept
  for (const treeId of ids) {
    const { past, future } = historyOf(next, treeId)
    const edit = edits.get(treeId)
    const isNext = again && deletes(future.at(-1), id)
    if (!edit && !isNext) continue
    next = withHistory(next, treeId, {
      past: edit ? [...past, stepOf(edit)].slice(-HISTORY_LIMIT) : past,
      future: isNext ? future.slice(0, -1) : [],
    })
  }
  return next
}

/** It can be done again where nothing was done after it. */
function withoutDeletion(state: HistoryState, id: string): HistoryState {
  let next = state
  for (const [treeId, { past, future }] of Object.entries(state.byTree)) {
    const last = past.at(-1)
    const kept = past.filter((step) => !deletes(step, id))
    if (kept.length === past.length) continue
    const redo = last && deletes(last, id) ? [...future, last] : future
    next = withHistory(next, treeId, { past: kept, future: redo })
  }
  return next
}

function stepOf(
  edit: Omit<HistoryEntry, 'fold'> & { treeId?: TreeId; fold?: string },
): HistoryEntry {
  const { label, ops, inverse, selectionBefore, selectionAfter, fold, brings, deletes } = edit
  const own = { label, ops, inverse, selectionBefore, selectionAfter }
  const step = { ...own, ...(brings && { brings }), ...(deletes && { deletes }) }
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
