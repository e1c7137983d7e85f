import {
  MultiModelEditStackElement,
  SingleModelEditStackElement,
} from 'monaco-editor/editor/common/model/editStack'
import { TextChange } from 'monaco-editor/editor/common/core/textChange'
import type { monaco } from '../setup'
import { inverseOf, over, type Change, type Changes } from './changes'

/** What of Monaco's own undo is used here; it has no public interface. */
interface UndoService {
  readonly getElements: (uri: monaco.Uri) => {
    readonly past: readonly unknown[]
    readonly future: readonly unknown[]
  }
  readonly pushElement: (element: unknown) => void
  readonly removeElements: (uri: monaco.Uri) => void
}

/**
 * Prepares the undo steps of a text for changes that are made past them, by somebody else: each step then does to the text with the
 * changes what it did without, so that undo takes away one's own typing alone. To be called before the changes are made.
 */
export function rebaseUndo(model: monaco.editor.ITextModel, foreign: Changes): void {
  const { past, future } = undoOf(model).getElements(model.uri)
  const stepsOf = (elements: readonly unknown[]) =>
    elements.toReversed().flatMap((element) => stepOf(element, model.uri) ?? [])
  let coming = foreign
  for (const step of stepsOf(past)) coming = rebase(step, coming, 'undo')
  coming = foreign
  for (const step of stepsOf(future)) coming = rebase(step, coming, 'redo')
}

/** The step of one text; a renaming over several texts has one for each. */
function stepOf(element: unknown, uri: monaco.Uri): SingleModelEditStackElement | undefined {
  if (element instanceof SingleModelEditStackElement) return element
  if (!(element instanceof MultiModelEditStackElement)) return undefined
  return element._editStackElementsArr.find((step) => step.matchesResource(uri))
}

/** Gives the undo steps of one text to another one, which is its copy under another name. */
export function moveUndo(
  from: { readonly uri: monaco.Uri; readonly steps: readonly unknown[] },
  to: monaco.editor.ITextModel,
): void {
  const service = undoOf(to)
  service.removeElements(from.uri)
  for (const step of from.steps) {
    if (!(step instanceof SingleModelEditStackElement)) continue
    step.setModel(to)
    service.pushElement(step)
  }
}

/** The undo steps of a text, oldest first. */
export function undoSteps(model: monaco.editor.ITextModel): readonly unknown[] {
  return undoOf(model).getElements(model.uri).past
}

/** Changes one step; answers the foreign changes as they are on the other side of it. */
function rebase(
  step: SingleModelEditStackElement,
  foreign: Changes,
  way: 'undo' | 'redo',
): Changes {
  step.open()
  const made = step._data.changes.map(({ oldPosition, oldText, newText }): Change => ({
    at: oldPosition,
    removed: oldText,
    added: newText,
  }))
  // From the text that the foreign changes are of, to the other side.
  const towards = way === 'undo' ? inverseOf(made) : made
  const rebased = over(towards, foreign, false)
  const beyond = over(foreign, towards, true)
  const forward = way === 'undo' ? inverseOf(rebased) : rebased
  step._data.changes = textChangesOf(forward)
  // Where the caret was is counted in lines of a text that is gone; it stays where it is instead.
  step._data.beforeCursorState = null
  step._data.afterCursorState = null
  step.close()
  return beyond
}

function textChangesOf(changes: Changes): TextChange[] {
  let shift = 0
  return changes.map(({ at, removed, added }) => {
    const change = new TextChange(at, removed, at + shift, added)
    shift += added.length - removed.length
    return change
  })
}

function undoOf(model: monaco.editor.ITextModel): UndoService {
  return (model as unknown as { readonly _undoRedoService: UndoService })._undoRedoService
}
