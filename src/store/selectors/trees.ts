import type { TreeDoc } from '@/model/tree/doc'
import type { NodeId, TreeHeader, TreeId } from '@/model/tree/types'
import type { RootState } from '../rootState'
import { historyOf } from '../slices/historySlice'
import { selectionOf } from '../slices/selectionSlice'

/** The tree that the editor shows. */
export function selectActiveTreeId(state: RootState): TreeId | null {
  return state.componentTrees.activeTreeId
}

/** The document of a tree; `undefined` when the open project has no such tree. */
export function selectDoc({ componentTrees }: RootState, treeId: TreeId): TreeDoc | undefined {
  return Object.hasOwn(componentTrees.docs, treeId) ? componentTrees.docs[treeId] : undefined
}

/** What is stored of a tree beside its nodes. */
export function selectHeader(state: RootState, treeId: TreeId): TreeHeader | undefined {
  return state.componentTrees.headers.find(({ id }) => id === treeId)
}

/** The selected nodes of a tree; the same empty list when there are none. */
export function selectSelection(state: RootState, treeId: TreeId): readonly NodeId[] {
  return selectionOf(state.selection, treeId)
}

/** Whether a step of the tree can be undone. */
export function selectCanUndo(state: RootState, treeId: TreeId): boolean {
  return historyOf(state.history, treeId).past.length > 0
}

/** Whether a step of the tree can be redone. */
export function selectCanRedo(state: RootState, treeId: TreeId): boolean {
  return historyOf(state.history, treeId).future.length > 0
}

/** What undo would take back. */
export function selectUndoLabel(state: RootState, treeId: TreeId): string | undefined {
  return historyOf(state.history, treeId).past.at(-1)?.label
}

/** What redo would do again. */
export function selectRedoLabel(state: RootState, treeId: TreeId): string | undefined {
  return historyOf(state.history, treeId).future.at(-1)?.label
}
