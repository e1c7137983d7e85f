import { editEntities, redoEntities, undoEntities } from '@/store/entities'
import { notify } from '@/store/slices/noticesSlice'
import type { AppThunk } from '@/store'
import type { Result } from '@/model/result'
import type { Plan } from '../commands/plan'
import { announce } from './announce'

const READ_ONLY = 'Nothing can be changed here: this tab is read-only. Reload it to go on.'

/** Does what was planned as one step; a refusal is shown. Answers whether anything was done. */
export function runPlan(planned: Plan | Result<Plan, string> | undefined): AppThunk<boolean> {
  return (dispatch, getState) => {
    if (!planned) return false
    if ('ok' in planned && !planned.ok) {
      dispatch(notify({ kind: 'info', text: planned.error, ofProject: true }))
      return false
    }
    if (getState().sync.readOnly !== null) {
      dispatch(notify({ kind: 'info', text: READ_ONLY }))
      return false
    }
    const { label, edits, note } = 'ok' in planned ? planned.value : planned
    dispatch(editEntities(edits, label))
    announce(note === undefined ? `${label}.` : `${label}. ${note}`)
    if (note !== undefined) dispatch(notify({ kind: 'info', text: note, ofProject: true }))
    return true
  }
}

/** Takes the last step of workflows back, or does it again, and says which one. */
export function stepWorkflows(direction: 'undo' | 'redo'): AppThunk<void> {
  return (dispatch, getState) => {
    if (getState().sync.readOnly !== null) return
    const step = direction === 'undo' ? undoEntities : redoEntities
    const label = dispatch(step(undefined, 'workflows'))
    const none = direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.'
    const verb = direction === 'undo' ? 'Undone' : 'Redone'
    announce(label === undefined ? none : `${verb}: ${label}.`)
  }
}
