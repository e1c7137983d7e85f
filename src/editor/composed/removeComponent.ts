import { keepNoticeAction } from '@/components/notices/noticeActions'
import { detachInstance } from '@/editor/commands/detachInstance'
import { runCommand } from '@/editor/commands/runCommand'
import { typeOfComponent } from '@/model/component/type'
import { usesOf } from '@/model/component/uses'
import type { JsonObject } from '@/model/json'
import { toNested } from '@/model/tree/nested'
import { importTrees, notify, removeTree } from '@/store/editing'
import { editEntities } from '@/store/entities'
import { selectDoc, selectHeader } from '@/store/selectors'
import type { AppThunk } from '@/store/thunk'

/**
 * Deletes a composed component with its main, and offers to take that back. Instances are detached before, one step in
 * each document; without that they would be placeholders.
 */
export function removeComponent(id: string): AppThunk<void> {
  return (dispatch, getState) => {
    const component = getState().components.components.find((one) => one.id === id)
    if (component?.treeId === undefined) return
    const { treeId } = component
    const { docs } = getState().componentTrees
    for (const uses of usesOf(docs, typeOfComponent(id))) {
      // One after the other: in each other's slots they would not all be topmost.
      if (uses.treeId !== treeId) {
        dispatch(runCommand(detachInstance, { treeId: uses.treeId, selection: uses.ids }))
      }
    }
    const header = selectHeader(getState(), treeId)
    const doc = selectDoc(getState(), treeId)
    const nested = header && doc && toNested(header, doc)
    dispatch(editEntities([{ collection: 'components', id, set: null }]))
    dispatch(removeTree(treeId))
    const bringBack = () => {
      if (nested) dispatch(importTrees([nested]))
      const set = component as unknown as JsonObject // a record of plain data
      dispatch(editEntities([{ collection: 'components', id, set }]))
    }
    dispatch(
      notify({
        kind: 'info',
        text: `The component “${component.name}” is deleted.`,
        action: { label: 'Undo', id: keepNoticeAction(bringBack) },
        ofProject: true,
      }),
    )
  }
}
