import { lastStep } from '@/store/slices/entityHistorySlice'
import { keepNoticeAction } from '@/components/notices/noticeActions'
import { mergeTyped } from '@/editor/monaco/texts/mergeTyped'
import { stepProject } from '@/editor/monaco/texts/stepProject'
import { textField, type CodeKey } from '@/model/code/target'
import type { AppThunk } from '@/store'
import { selectPaths, selectText, targetOf } from '@/store/code/projectCode'
import { notify } from '@/store/editing'
import { editEntities, type EntityEdit } from '@/store/entities'
import type { ReplacedBy } from './search.worker'

/**
 * Puts texts with replaced matches into the project, in one step that can be taken back; a notice offers that. What was written in
 * a text since its matches were replaced stays in it. Answers how many matches were replaced.
 */
export function applyReplaced(replaced: readonly ReplacedBy[]): AppThunk<number> {
  return (dispatch, getState) => {
    const state = getState()
    if (state.sync.readOnly !== null) {
      const text = 'Nothing was replaced: this tab is read-only. Reload it to go on.'
      dispatch(notify({ kind: 'error', text }))
      return 0
    }
    let count = 0
    const edits = replaced.flatMap(({ key, before, after, count: some }): EntityEdit[] => {
      const target = targetOf(key)
      const now = selectText(state, target)
      if (now === undefined) return []
      count += some
      const text = now === before ? after : mergeTyped(before, now, after)
      return text === now ? [] : [{ ...target, set: { [textField(target.collection)]: text } }]
    })
    const [first, ...others] = edits
    if (!first) return 0
    const name = nameOf(selectPaths(state).pathOf(`${first.collection}:${first.id}` as CodeKey))
    const where = others.length === 0 ? `in “${name}”` : `in ${edits.length} texts`
    const matches = `${count} ${count === 1 ? 'match' : 'matches'}`
    dispatch(editEntities(edits, `Replace ${matches} ${where}`))
    if (count > 1) dispatch(offerUndo(`Replaced ${matches} ${where}.`))
    return count
  }
}

/** Tells what was replaced, with the way to take it back; more than one match may be more than was meant. */
function offerUndo(text: string): AppThunk<void> {
  return (dispatch, getState) => {
    const step = lastStep(getState().entityHistory.past, 'code')
    const takeBack = () => {
      if (lastStep(getState().entityHistory.past, 'code') === step)
        return void dispatch(stepProject('undo'))
      // Other steps came after it: it is taken back by one more.
      const state = getState()
      const edits = (step?.diffs ?? []).flatMap(
        ({ collection, id, before, after }): EntityEdit[] => {
          const target = targetOf(`${collection}:${id}` as CodeKey)
          const field = textField(target.collection)
          const [was, became, now] = [before?.[field], after?.[field], selectText(state, target)]
          if (typeof was !== 'string' || typeof became !== 'string' || now === undefined) return []
          return [{ collection, id, set: { [field]: mergeTyped(became, now, was) } }]
        },
      )
      dispatch(editEntities(edits, `Take back “${step?.label ?? ''}”`))
      return undefined
    }
    const action = { label: 'Undo', id: keepNoticeAction(takeBack) }
    dispatch(notify({ kind: 'info', text, action, ofProject: true }))
  }
}

function nameOf(path: string | undefined): string {
  return path?.slice(path.lastIndexOf('/') + 1) ?? ''
}
