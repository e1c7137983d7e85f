import { saveJson } from '@/lib/download'
import { exportTree } from '@/model/import/exportTree'
import { toNested } from '@/model/tree/nested'
import type { TreeId } from '@/model/tree/types'
import { notify } from '@/store/editing'
import { selectDoc, selectHeader } from '@/store/selectors/trees'
import type { AppThunk } from '@/store/thunk'
import { fileNameOf } from './documentNames'

/**
 * The JSON of a document in the shape that it was opened from, with the components of the project that it uses; `undefined` when
 * it is not there.
 */
function jsonOf(treeId: TreeId): AppThunk<Promise<string | undefined>> {
  return async (_dispatch, getState) => {
    const header = selectHeader(getState(), treeId)
    const doc = selectDoc(getState(), treeId)
    if (!header || !doc) return undefined
    const document = exportTree(toNested(header, doc))
    const plain = `${JSON.stringify(document, null, 2)}\n`
    if (!plain.includes('"component:')) return plain
    // Most documents use none, and the first start does without.
    const { documentWithUses } = await import('@/store/components/usesOfDocument')
    return `${JSON.stringify(documentWithUses(getState(), document), null, 2)}\n`
  }
}

/** Saves a document as a JSON file where the browser saves downloads. */
export function downloadDocument(treeId: TreeId): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const header = selectHeader(getState(), treeId)
    const json = await dispatch(jsonOf(treeId)).catch(() => {
      const text = 'The export could not be loaded. Check the connection and try again.'
      dispatch(notify({ kind: 'error', text }))
      return undefined
    })
    if (json === undefined || !header) return
    saveJson(json, fileNameOf(header.name))
  }
}

/** Puts the JSON of a document on the clipboard and says so. */
export function copyDocument(treeId: TreeId): AppThunk<Promise<void>> {
  return async (dispatch) => {
    try {
      const json = await dispatch(jsonOf(treeId))
      if (json === undefined) return
      await navigator.clipboard.writeText(json)
      dispatch(notify({ kind: 'success', text: 'The document is on the clipboard as JSON.' }))
    } catch {
      const text = 'The browser did not allow copying. Export the document as a file instead.'
      dispatch(notify({ kind: 'error', text }))
    }
  }
}
