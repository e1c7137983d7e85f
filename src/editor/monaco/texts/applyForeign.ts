import { monaco } from '../setup'
import type { Changes } from './changes'
import { endSuggestions } from './endSuggestions'
import { keepScroll } from './keepScroll'
import { rebaseUndo } from './undoStack'

/**
 * Changes a text in the name of somebody else: carets and scroll stay where they are, the own undo does not reach it, and nothing is
 * suggested any more for a line that is another one.
 */
export function applyForeign(model: monaco.editor.ITextModel, changes: Changes): void {
  if (changes.length === 0) return
  rebaseUndo(model, changes)
  const edits = editsOf(model, changes)
  endSuggestions(
    model,
    edits.map(({ range }) => range),
  )
  keepScroll(model, () => model.applyEdits(edits))
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
