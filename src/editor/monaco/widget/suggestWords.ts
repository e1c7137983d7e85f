import { monaco } from '../setup'
import { pathOfUri } from '../texts/uri'
import { wordsOf } from './wordsOf'

/** So many characters before and behind the caret are read: no key may wait for a long text. */
const AROUND = 50_000

let isRegistered = false

/**
 * Suggests the words of a text of the project where nothing better is known. Monaco's own asks a worker, which reads the text later
 * than the caret was: it suggests half of the word that is being typed, and Enter accepts that instead of breaking the line.
 */
export function suggestWords(): void {
  if (isRegistered) return
  isRegistered = true
  monaco.languages.registerCompletionItemProvider('*', {
    provideCompletionItems(model, position) {
      // Fields with a language of their own say all that can be written there.
      if (pathOfUri(model.uri) === undefined) return undefined
      const word = model.getWordAtPosition(position)
      const { lineNumber, column } = position
      const insert = new monaco.Range(lineNumber, word?.startColumn ?? column, lineNumber, column)
      const replace = insert.setEndPosition(lineNumber, word?.endColumn ?? column)
      return {
        suggestions: wordsAround(model, model.getOffsetAt(position)).map((label) => ({
          label,
          kind: monaco.languages.CompletionItemKind.Text,
          insertText: label,
          range: { insert, replace },
        })),
      }
    },
  })
}

function wordsAround(model: monaco.editor.ITextModel, at: number): readonly string[] {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(model.getValueLength(), at + AROUND)
  const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
  const text = model.getValueInRange(range)
  return wordsOf(text, at - from, { start: from > 0, end: to < model.getValueLength() })
}
