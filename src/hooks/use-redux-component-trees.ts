import { useCallback, useMemo } from 'react'
import type { NestedTree, NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { nestedTreeOf } from '@/store/selectors/nestedTree'
import {
  deleteTree,
  loadTrees,
  saveTree,
  setActiveTree,
  updateTreeNode,
  type NodePatch,
} from '@/store/slices/componentTreesSlice'

/**
 * The component trees of the open project as nested JSON, and what can be done with them. Subtrees that
 * did not change keep their identity. The editor itself reads records (`useNode`).
 */
export function useReduxComponentTrees() {
  const dispatch = useAppDispatch()
  const { headers, docs, activeTreeId, status, error } = useAppSelector(
    (state) => state.componentTrees,
  )
  const trees = useMemo(
    () => headers.map((header) => nestedTreeOf(header, docs[header.id])),
    [headers, docs],
  )
  return {
    trees,
    activeTree: trees.find(({ id }) => id === activeTreeId),
    activeTreeId,
    loading: status === 'loading',
    error,
    load: useCallback(() => dispatch(loadTrees()), [dispatch]),
    save: useCallback((tree: NestedTree) => dispatch(saveTree(tree)), [dispatch]),
    remove: useCallback((id: TreeId) => dispatch(deleteTree(id)), [dispatch]),
    setActive: useCallback((id: TreeId | null) => dispatch(setActiveTree(id)), [dispatch]),
    updateNode: useCallback(
      (treeId: TreeId, nodeId: NodeId, patch: NodePatch) =>
        dispatch(updateTreeNode(treeId, nodeId, patch)),
      [dispatch],
    ),
  }
}
