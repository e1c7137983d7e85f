import { definitionsIn } from '@/editor/definitions'
import type { NodeId } from '@/model/tree/types'
import { selectActiveTreeId, selectSelection } from '@/store/selectors/trees'
import type { AppThunk } from '@/store/thunk'
import { insertComponent } from './insertComponent'
import { newDocument } from './newDocument'
import { runCommand } from './runCommand'

/** The selection that the last insertion left: whoever goes on from it has chosen no container. */
let left: readonly NodeId[] | undefined

/**
 * Inserts a component at the selection, in a new document where none is open; tells in a notice why it
 * cannot. What was inserted just before takes the next one in only where that is what it is for; otherwise
 * the next one comes after it.
 */
export function insertByClick(type: string): AppThunk<void> {
  return (dispatch, getState) => {
    if (selectActiveTreeId(getState()) === null) dispatch(newDocument())
    const treeId = selectActiveTreeId(getState())
    if (treeId === null) return
    const chosen = selectSelection(getState(), treeId) !== left
    const definitions = definitionsIn(getState())
    const done = dispatch(runCommand(insertComponent(type, definitions, { chosen })))
    if (done) left = selectSelection(getState(), treeId)
  }
}
