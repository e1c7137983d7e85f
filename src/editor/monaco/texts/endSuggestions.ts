import { monaco } from '../setup'

/** What of Monaco's suggestions is used here; it has no public interface. */
interface SuggestController extends monaco.editor.IEditorContribution {
  /** Closes the list, and lets go of the answers that are still to come. */
  readonly cancelSuggestWidget: () => void
}

/** Ends the suggestions for a line that somebody else just changed: they replace what stood there. */
export function endSuggestions(
  model: monaco.editor.ITextModel,
  ranges: readonly monaco.IRange[],
): void {
  for (const editor of monaco.editor.getEditors()) {
    if (editor.getModel() !== model) continue
    const line = editor.getPosition()?.lineNumber
    const isTouched = ranges.some(
      ({ startLineNumber, endLineNumber }) =>
        line !== undefined && startLineNumber <= line && line <= endLineNumber,
    )
    if (!isTouched) continue
    editor
      .getContribution<SuggestController>('editor.contrib.suggestController')
      ?.cancelSuggestWidget()
  }
}
