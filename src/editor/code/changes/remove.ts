import { lastStep } from '@/store/slices/entityHistorySlice'
import { keepNoticeAction } from '@/components/notices/noticeActions'
import type { AppThunk } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { targetOf } from '@/store/code/projectCode'
import { editEntities, undoEntities, type EntityEdit } from '@/store/entities'
import { notify } from '@/store/editing'
import { outermost, textsOf, wordsFor, type Subject } from './subject'

/** Deletes texts, and folders with all that lies in them; a notice offers to bring them back. */
export function remove(subject: Subject): AppThunk<void> {
  return (dispatch, getState) => {
    const names = selectCodeNames(getState())
    const edits = textsOf(subject, names).map((key): EntityEdit => ({
      ...targetOf(key),
      set: null,
    }))
    if (edits.length === 0) return
    const words = wordsFor(outermost(subject, names), names)
    dispatch(editEntities(edits, `Delete ${words}`))
    const step = lastStep(getState().entityHistory.past, 'code')
    const bringBack = (): void => {
      // It is the last step mostly; after others its records are put back by themselves.
      if (lastStep(getState().entityHistory.past, 'code') === step) dispatch(undoEntities())
      else {
        const back = (step?.diffs ?? []).flatMap(({ collection, id, before }): EntityEdit[] =>
          before ? [{ collection, id, set: before }] : [],
        )
        dispatch(editEntities(back, `Bring back ${words}`))
      }
    }
    const action = { label: 'Undo', id: keepNoticeAction(bringBack) }
    dispatch(notify({ kind: 'info', text: `Deleted ${words}.`, action, ofProject: true }))
  }
}
