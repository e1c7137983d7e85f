import { complete } from '@/model/expression/complete'
import { pieceAt } from '@/model/expression/complete/pieceAt'
import { monaco } from '../setup'

/** The names of the two forms, as languages of the code editor. */
export const EXPRESSION = 'espalier-expression'
export const TEMPLATE = 'espalier-template'

/** Sample values of the names that a text may read, by the text's address. */
export const scopes = new Map<string, Readonly<Record<string, unknown>>>()

const CODE: monaco.languages.IMonarchLanguageRule[] = [
  [/\/\/.*$/, 'comment'],
  [/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/, 'string'],
  [/`(?:[^`\\]|\\.)*`?/, 'string'],
  [/\b(?:true|false|null|undefined|const|return|typeof|in)\b/, 'keyword'],
  [/\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/i, 'number'],
  [/[\p{ID_Start}$_][\p{ID_Continue}$]*(?=\s*\()/u, 'entity.name.function'],
  [/[\p{ID_Start}$_][\p{ID_Continue}$]*/u, 'identifier'],
  [/[{}()[\]]/, '@brackets'],
  [/=>|[-+*/%<>=!&|?:]+/, 'operator'],
]

monaco.languages.register({ id: EXPRESSION })
monaco.languages.register({ id: TEMPLATE })
monaco.languages.setMonarchTokensProvider(EXPRESSION, { unicode: true, tokenizer: { root: CODE } })
monaco.languages.setMonarchTokensProvider(TEMPLATE, {
  unicode: true,
  tokenizer: {
    root: [
      [/\{\{/, { token: 'keyword', next: '@piece' }],
      [/[^{]+|\{/, 'string.template'],
    ],
    piece: [[/\}\}/, { token: 'keyword', next: '@pop' }], ...CODE],
  },
})
const configuration: monaco.languages.LanguageConfiguration = {
  autoClosingPairs: ['()', '[]', '{}', '""', "''", '``'].map((pair) => ({
    open: pair.charAt(0),
    close: pair.charAt(1),
    notIn: ['string'],
  })),
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  comments: { lineComment: '//' },
}
monaco.languages.setLanguageConfiguration(EXPRESSION, configuration)
monaco.languages.setLanguageConfiguration(TEMPLATE, configuration)

monaco.languages.registerCompletionItemProvider([EXPRESSION, TEMPLATE], {
  triggerCharacters: ['.', '{'],
  provideCompletionItems(model, position) {
    const text = model.getValue()
    const offset = model.getOffsetAt(position)
    const piece =
      model.getLanguageId() === TEMPLATE ? pieceAt(text, offset) : { start: 0, end: text.length }
    if (!piece) return { suggestions: [] }
    const scope = scopes.get(model.uri.toString()) ?? {}
    const { prefix, proposals } = complete(
      text.slice(piece.start, piece.end),
      offset - piece.start,
      scope,
    )
    const from = model.getPositionAt(offset - prefix.length)
    const range = monaco.Range.fromPositions(from, position)
    return {
      suggestions: proposals.map(({ name, kind, detail, about, index }, at) => ({
        label: { label: name, description: detail },
        kind: KINDS[kind],
        insertText: index ?? (kind === 'key' || kind === 'name' ? name : `${name}($0)`),
        insertTextRules:
          kind === 'method' || kind === 'function'
            ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet
            : monaco.languages.CompletionItemInsertTextRule.None,
        ...(about !== undefined && { documentation: `${detail}\n\n${about}` }),
        // In the order of the proposals: one's own names before what the language has.
        sortText: String(at).padStart(4, '0'),
        filterText: name,
        range,
        ...(index !== undefined && { additionalTextEdits: [dotBefore(model, from)] }),
      })),
    }
  },
})

const KINDS = {
  name: monaco.languages.CompletionItemKind.Variable,
  key: monaco.languages.CompletionItemKind.Field,
  method: monaco.languages.CompletionItemKind.Method,
  function: monaco.languages.CompletionItemKind.Function,
} as const

/** `a["b c"]` has no dot before the bracket. */
function dotBefore(model: monaco.editor.ITextModel, { lineNumber, column }: monaco.Position) {
  const before = model.getLineContent(lineNumber).slice(0, column - 1)
  const dot = /(\??)\.$/.exec(before)
  // `a?.["b c"]` has one.
  const length = dot && dot[1] === '' ? 1 : 0
  return { range: new monaco.Range(lineNumber, column - length, lineNumber, column), text: null }
}
