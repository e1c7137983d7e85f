import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppStore } from './createStore'
import { store as appStore } from './instance'
import { watcherOf } from './watcher'

/**
 * Calls back after each change of a tree, whoever made it, with the ids of exactly the records that
 * changed; with all ids when the tree appears or goes, with none when only its root is another one.
 * Answers how to stop.
 */
export function watchTree(
  treeId: TreeId,
  listener: (changedIds: ReadonlySet<NodeId>) => void,
  store: AppStore = appStore,
): () => void {
  return watcherOf(store).watchTree(treeId, listener)
}
