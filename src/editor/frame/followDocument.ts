import type { HostMessage } from '@/model/canvasProtocol'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppStore } from '@/store/createStore'
import { selectDoc } from '@/store/selectors'
import { watchTree } from '@/store/watch'
import { changeMessage, loadMessage } from './loadText'

/**
 * Tells a frame what a document is, once, and from then on exactly the records that changed. The whole
 * document again when it has another root: the frame draws from there. Answers how to stop.
 */
export function followDocument(
  store: AppStore,
  treeId: TreeId,
  send: (message: HostMessage) => void,
): () => void {
  let shownRoot: NodeId | undefined
  const tell = (changedIds: ReadonlySet<NodeId>) => {
    const doc = selectDoc(store.getState(), treeId)
    const again = doc?.rootId === shownRoot
    shownRoot = doc?.rootId
    if (doc) send(again ? changeMessage(treeId, doc, changedIds) : loadMessage(treeId, doc))
  }
  tell(new Set())
  return watchTree(treeId, tell, store)
}
