import type { JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { editEntities, redoEntities, undoEntities, type EntityEdit } from '@/store/entities'
import { notify } from '@/store/slices/noticesSlice'
import { announce } from '../view/announce'

const READ_ONLY = 'Nothing can be changed here: this tab is read-only. Reload it to go on.'

/** Changes records of themes in one step with a label; refused with a sentence in a read-only tab. */
export function editThemes(edits: readonly EntityEdit[], label: string): AppThunk<boolean> {
  return (dispatch, getState) => {
    if (getState().sync.readOnly !== null) {
      dispatch(notify({ kind: 'info', text: READ_ONLY }))
      return false
    }
    dispatch(editEntities(edits, label))
    announce(`${label}.`)
    return true
  }
}

/** Sets fields of one theme in one step with a label. */
export function editTheme(id: string, set: JsonObject, label: string): AppThunk<boolean> {
  return editThemes([{ collection: 'theme', id, set }], label)
}

/** Takes the last step of themes back, or does it again, and says which one. */
export function stepThemes(direction: 'undo' | 'redo'): AppThunk<void> {
  return (dispatch, getState) => {
    if (getState().sync.readOnly !== null) return
    const step = direction === 'undo' ? undoEntities : redoEntities
    const label = dispatch(step(undefined, 'themes'))
    const none = direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.'
    const verb = direction === 'undo' ? 'Undone' : 'Redone'
    announce(label === undefined ? none : `${verb}: ${label}.`)
  }
}
