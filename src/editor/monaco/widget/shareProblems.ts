import type { AppStore } from '@/store'
import { onProblems, problemsOf, setProblems, type Mark } from '../problems'
import { monaco } from '../setup'
import { openTextsOf } from '../texts/openTexts'
import type { OpenText } from '../texts/openText'

/** The owner of what Monaco's languages say. */
const LANGUAGES = 'languages'
/** What marks of others are called in Monaco, before their owner. */
const OTHERS = 'project:'

let isSharing = false

/** Tells the problems list what Monaco's languages find in open texts, and shows in them what others say. */
export function shareProblems(store: AppStore): void {
  if (isSharing) return
  isSharing = true
  const texts = openTextsOf(store)
  monaco.editor.onDidChangeMarkers((uris) => {
    for (const uri of uris) {
      const text = texts.ofModel(uri)
      if (text) setProblems(LANGUAGES, text.target, foundIn(text.model))
    }
  })
  const shown = new WeakMap<monaco.editor.ITextModel, Set<string>>()
  const show = (text: OpenText) => {
    const owners = shown.get(text.model) ?? new Set()
    const now = problemsOf(text.key)
    for (const owner of owners) {
      if (!now.has(owner)) monaco.editor.setModelMarkers(text.model, OTHERS + owner, [])
    }
    for (const [owner, marks] of now) {
      if (owner === LANGUAGES) continue
      const markers = marks.map((mark) => markerOf(text.model, mark))
      monaco.editor.setModelMarkers(text.model, OTHERS + owner, markers)
    }
    shown.set(text.model, new Set(now.keys()))
  }
  onProblems((key) => {
    for (const text of texts.all()) if (text.key === key) show(text)
  })
  texts.listen((key, event) => {
    for (const text of texts.all()) {
      if (text.key !== key) continue
      if (event === 'gone') setProblems(LANGUAGES, text.target, [])
      else if (event === 'opened' || event === 'moved') show(text)
    }
  })
}

function foundIn(model: monaco.editor.ITextModel): readonly Mark[] {
  return monaco.editor.getModelMarkers({ resource: model.uri }).flatMap((marker) => {
    const { owner, severity, startLineNumber, startColumn, message, source } = marker
    if (owner.startsWith(OTHERS) || severity === monaco.MarkerSeverity.Hint) return []
    return [
      {
        line: startLineNumber,
        column: startColumn,
        severity: nameOf(severity),
        message,
        source: source ?? owner.toUpperCase(),
      },
    ]
  })
}

function nameOf(severity: monaco.MarkerSeverity): Mark['severity'] {
  if (severity === monaco.MarkerSeverity.Error) return 'error'
  return severity === monaco.MarkerSeverity.Warning ? 'warning' : 'info'
}

/** A mark goes to the end of the word that it begins in, or of the line. */
function markerOf(model: monaco.editor.ITextModel, mark: Mark): monaco.editor.IMarkerData {
  const { lineNumber, column } = model.validatePosition({
    lineNumber: mark.line,
    column: mark.column,
  })
  const word = model.getWordAtPosition({ lineNumber, column })
  const end = word?.endColumn ?? model.getLineMaxColumn(lineNumber)
  return {
    startLineNumber: lineNumber,
    startColumn: Math.min(column, Math.max(1, end - 1)),
    endLineNumber: lineNumber,
    endColumn: end,
    message: mark.message,
    severity: severityOf(mark.severity),
    ...(mark.source !== undefined && { source: mark.source }),
  }
}

function severityOf(severity: Mark['severity']): monaco.MarkerSeverity {
  if (severity === 'error') return monaco.MarkerSeverity.Error
  return severity === 'warning' ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Info
}
