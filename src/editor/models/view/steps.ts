import type { AppThunk } from '@/store'
import { redoModels, undoModels } from '@/store/data/stepModels'
import { editEntities, type EntityEdit } from '@/store/entities'
import { notify } from '@/store/slices/noticesSlice'
import { announce } from './announce'

const READ_ONLY = 'Nothing can be changed here: this tab is read-only. Reload it to go on.'

/** Something that is done to models and records as one step. */
export interface ModelPlan {
  /** Sentence case: `Rename “name”`. */
  readonly label: string
  readonly edits: readonly EntityEdit[]
}

/** Does what was planned as one step and says so; a refusal is shown. Answers whether anything was done. */
export function runPlan(plan: ModelPlan | undefined): AppThunk<boolean> {
  return (dispatch) => {
    if (!plan || !dispatch(mayEdit())) return false
    const done = dispatch(editEntities(plan.edits, plan.label))
    if (done.length > 0) announce(`${plan.label}.`)
    return done.length > 0
  }
}

/** Whether this tab may change anything; says so in a notice where it may not. */
export function mayEdit(): AppThunk<boolean> {
  return (dispatch, getState) => {
    if (getState().sync.readOnly === null) return true
    dispatch(notify({ kind: 'info', text: READ_ONLY }))
    return false
  }
}

/** Takes the last step of models back, or does it again, and says which one. */
export function stepModels(direction: 'undo' | 'redo'): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    if (getState().sync.readOnly !== null) return
    const label = await dispatch(direction === 'undo' ? undoModels() : redoModels())
    const none = direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.'
    const verb = direction === 'undo' ? 'Undone' : 'Redone'
    announce(label === undefined ? none : `${verb}: ${label}.`)
  }
}

/** Does something long; what goes wrong is told in a notice, unless it was given up. Answers what came of it. */
export function tellFailure<T>(work: () => AppThunk<Promise<T>>): AppThunk<Promise<T | undefined>> {
  return async (dispatch) => {
    if (!dispatch(mayEdit())) return undefined
    try {
      return await dispatch(work())
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') return undefined
      const text = reason instanceof Error ? reason.message : 'That could not be done. Try again.'
      dispatch(notify({ kind: 'error', text, ofProject: true }))
      return undefined
    }
  }
}
