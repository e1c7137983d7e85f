import { goToArea } from '@/editor/areas'
import type { NodeId, TreeId } from '@/model/tree/types'
import type { AppThunk } from '@/store'
import { openTree, selectNodes } from '@/store/editing'

/** Shows a node in its document, selected. */
export function goToNode(treeId: TreeId, nodeId: NodeId): AppThunk<void> {
  return (dispatch) => {
    dispatch(openTree(treeId))
    dispatch(selectNodes({ treeId, ids: [nodeId] }))
    goToArea('design')
  }
}
