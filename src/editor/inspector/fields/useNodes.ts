import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'react-redux'
import { getNode } from '@/model/tree/doc'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import type { RootState } from '@/store/rootState'
import { selectDoc } from '@/store/selectors/trees'

/**
 * The records of some nodes, those in the trash left out; the same list until one of them changes.
 * One subscription for all: the inspector is one reader, however many nodes are selected.
 */
export function useNodes(treeId: TreeId, ids: readonly NodeId[]): readonly TreeNode[] {
  const store = useStore<RootState>()
  const last = useRef<readonly TreeNode[]>([])
  const subscribe = useCallback((wake: () => void) => store.subscribe(wake), [store])
  const read = () => {
    const doc = selectDoc(store.getState(), treeId)
    const nodes = ids.flatMap((id) => {
      const node = doc && getNode(doc, id)
      return node && !node.deleted ? [node] : []
    })
    const same =
      nodes.length === last.current.length && nodes.every((node, at) => node === last.current[at])
    if (!same) last.current = nodes
    return last.current
  }
  return useSyncExternalStore(subscribe, read)
}
