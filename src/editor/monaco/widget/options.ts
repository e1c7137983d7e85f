import type { monaco } from '../setup'

/** How code is shown, whatever its language. */
export const WIDGET_OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  // Enter is a line break where a suggestion has nothing to add.
  acceptSuggestionOnEnter: 'smart',
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  cursorSmoothCaretAnimation: 'off',
  detectIndentation: true,
  fixedOverflowWidgets: true,
  fontLigatures: false,
  fontSize: 13,
  guides: { indentation: true, highlightActiveIndentation: true },
  insertSpaces: true,
  largeFileOptimizations: true,
  lineHeight: 20,
  lineNumbersMinChars: 4,
  linkedEditing: true,
  minimap: { enabled: false },
  occurrencesHighlight: 'singleFile',
  overviewRulerBorder: false,
  padding: { top: 8, bottom: 8 },
  readOnlyMessage: { value: 'This tab is read-only. Reload it to go on.' },
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  smoothScrolling: false,
  // By indentation: an outline of a long text is made anew with each pause of typing.
  stickyScroll: { enabled: true, maxLineCount: 3, defaultModel: 'indentationModel' },
  tabSize: 2,
  unicodeHighlight: { ambiguousCharacters: false },
  // Those of `suggestWords` instead.
  wordBasedSuggestions: 'off',
}

/** Languages in which people write sentences: a suggestion is in the way there. */
const PROSE: ReadonlySet<string> = new Set(['markdown', 'mdx', 'plaintext'])

/** How a text in a language is shown, beside that. */
export function optionsIn(language: string): monaco.editor.IEditorOptions {
  const isCode = !PROSE.has(language)
  return { quickSuggestions: { other: isCode, comments: false, strings: isCode } }
}
