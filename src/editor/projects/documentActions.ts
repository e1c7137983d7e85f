import { keepNoticeAction } from '@/components/notices/noticeActions'
import { toNested } from '@/model/tree/nested'
import type { TreeId } from '@/model/tree/types'
import { duplicateTree, importTrees, notify, openTree, removeTree } from '@/store/editing'
import { selectDoc, selectHeader } from '@/store/selectors/trees'
import type { AppThunk } from '@/store/thunk'

/** Copies a document and opens the copy. */
export function duplicateDocument(treeId: TreeId): AppThunk<void> {
  return (dispatch) => {
    const copy = dispatch(duplicateTree(treeId))
    if (copy !== undefined) dispatch(openTree(copy))
  }
}

/** Deletes a document and offers to take that back. */
export function deleteDocument(treeId: TreeId): AppThunk<void> {
  return (dispatch, getState) => {
    const header = selectHeader(getState(), treeId)
    const doc = selectDoc(getState(), treeId)
    if (!header || !doc) return
    const nested = toNested(header, doc)
    const wasOpen = getState().componentTrees.openTreeIds.includes(treeId)
    dispatch(removeTree(treeId))
    const bringBack = () => {
      const [id] = dispatch(importTrees([nested]))
      if (id !== undefined && wasOpen) dispatch(openTree(id))
    }
    dispatch(
      notify({
        kind: 'info',
        text: `“${header.name}” is deleted.`,
        action: { label: 'Undo', id: keepNoticeAction(bringBack) },
        // Brought back elsewhere, it would be a document of another project.
        ofProject: true,
      }),
    )
  }
}
