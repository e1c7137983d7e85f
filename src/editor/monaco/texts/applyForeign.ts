import { monaco } from '../setup'
import type { Changes } from './changes'
import { keepScroll } from './keepScroll'
import { rebaseUndo } from './undoStack'

/** Changes a text in the name of somebody else: carets and scroll stay where they are, and the own undo does not reach it. */
export function applyForeign(model: monaco.editor.ITextModel, changes: Changes): void {
  if (changes.length === 0) return
  rebaseUndo(model, changes)
  keepScroll(model, () => model.applyEdits(editsOf(model, changes)))
}

/** Changes by offsets as the edits that Monaco takes. */
export function editsOf(
  model: monaco.editor.ITextModel,
  changes: Changes,
): monaco.editor.IIdentifiedSingleEditOperation[] {
  return changes.map(({ at, removed, added }) => ({
    range: monaco.Range.fromPositions(
      model.getPositionAt(at),
      model.getPositionAt(at + removed.length),
    ),
    text: added,
  }))
}
