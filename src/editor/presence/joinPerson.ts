import { canvasArrived } from '@/editor/dnd/canvasPort'
import type { Person } from '@/model/person'
import { openTree } from '@/store/editing'
import { selectActiveTreeId, selectDoc } from '@/store/selectors'
import type { AppThunk } from '@/store/thunk'

/**
 * Goes to where somebody is: opens their document, and scrolls to what they selected. One's own selection stays as
 * it is. Does nothing when their document is not here.
 */
export function joinPerson({ treeId, selection }: Person): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    if (treeId === null || !selectDoc(getState(), treeId)) return
    if (selectActiveTreeId(getState()) !== treeId) dispatch(openTree(treeId))
    const lead = selection.at(-1)
    if (lead === undefined) return
    const canvas = await canvasArrived()
    // The document is sent to the frame with the next render; what is asked after that finds it.
    await nextFrame()
    canvas.reveal?.(lead)
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
