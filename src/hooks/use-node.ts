import { useCallback, useSyncExternalStore } from 'react'
import { getNode, slotsOf, type SlotMap } from '@/model/tree/doc'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { selectDoc, selectSelection } from '@/store/selectors'
import { watcherOf } from '@/store/watcher'

const NO_SLOTS: SlotMap = {}

/** The record of a node; renders again only when this very record changed. */
export function useNode(treeId: TreeId, id: NodeId): TreeNode | undefined {
  const store = useAppStore()
  const subscribe = useCallback(
    (wake: () => void) => watcherOf(store).watchNode(treeId, id, wake),
    [store, treeId, id],
  )
  return useSyncExternalStore(subscribe, () => {
    const doc = selectDoc(store.getState(), treeId)
    return doc && getNode(doc, id)
  })
}

/** The ordered child ids of a node per slot; renders again only when its own children come, go or move. */
export function useSlots(treeId: TreeId, id: NodeId): SlotMap {
  const store = useAppStore()
  const subscribe = useCallback(
    (wake: () => void) => watcherOf(store).watchSlots(treeId, id, wake),
    [store, treeId, id],
  )
  return useSyncExternalStore(subscribe, () => {
    const doc = selectDoc(store.getState(), treeId)
    return doc ? slotsOf(doc, id) : NO_SLOTS
  })
}

/** Whether a node is selected; renders again only when that changed. */
export function useNodeSelected(treeId: TreeId, id: NodeId): boolean {
  const store = useAppStore()
  const subscribe = useCallback(
    (wake: () => void) => watcherOf(store).watchSelected(treeId, id, wake),
    [store, treeId, id],
  )
  return useSyncExternalStore(subscribe, () =>
    selectSelection(store.getState(), treeId).includes(id),
  )
}
