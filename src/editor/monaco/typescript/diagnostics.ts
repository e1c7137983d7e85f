import type ts from 'typescript'
import { monaco } from '../setup'
import type { OpenTexts } from '../texts/openTexts'
import type { TypeScriptClient } from './client'

const OWNER = 'typescript'
/** How long typing rests before a text is checked, in ms. */
const PAUSE = 300

/** TypeScript's own numbers. */
const WARNING = 0
const ERROR = 1
const SUGGESTION = 2

/**
 * Checks open texts: each after it was typed in, all after the project changed. What was found stays until it is found again, so
 * that marks do not flicker.
 */
export function startDiagnostics(
  texts: OpenTexts,
  ask: (...uris: monaco.Uri[]) => Promise<TypeScriptClient>,
): { readonly checkAll: (afterPause: boolean) => void } {
  const due = new Set<monaco.editor.ITextModel>()
  let isChecking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function checkDue(): Promise<void> {
    if (isChecking) return
    isChecking = true
    try {
      // What is looked at comes first; a set hands out what is added while it is walked.
      for (let model = next(); model; model = next()) {
        due.delete(model)
        await check(model)
      }
    } finally {
      isChecking = false
    }
  }

  function next(): monaco.editor.ITextModel | undefined {
    return [...due].find((model) => model.isAttachedToEditor()) ?? [...due][0]
  }

  async function check(model: monaco.editor.ITextModel): Promise<void> {
    if (model.isDisposed()) return
    const version = model.getVersionId()
    const uri = model.uri.toString()
    try {
      const client = await ask(model.uri)
      const found = await Promise.all([
        client.getSyntacticDiagnostics(uri),
        client.getSemanticDiagnostics(uri),
        client.getSuggestionDiagnostics(uri),
      ])
      // Typed in meanwhile: it is checked again anyway.
      if (model.isDisposed() || model.getVersionId() !== version) return
      const markers = found.flat().flatMap((one) => markerOf(model, one) ?? [])
      monaco.editor.setModelMarkers(model, OWNER, markers)
    } catch {
      // The worker is gone with the page, or TypeScript stumbled over half a text: the next key asks again.
    }
  }

  function soon(pause: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void checkDue(), pause)
  }

  const watched = new WeakSet<monaco.editor.ITextModel>()
  function watch(model: monaco.editor.ITextModel): void {
    if (watched.has(model) || model.getLanguageId() !== 'typescript') return
    if (!texts.ofModel(model.uri)) return
    watched.add(model)
    due.add(model)
    soon(0)
    model.onDidChangeContent(() => {
      due.add(model)
      soon(PAUSE)
    })
  }

  const watchAll = () => {
    for (const { model } of texts.all()) watch(model)
  }
  watchAll()
  // The text is known as an open one once its model has been made.
  monaco.editor.onDidCreateModel(() => queueMicrotask(watchAll))
  return {
    checkAll(afterPause) {
      for (const { model } of texts.all()) if (watched.has(model)) due.add(model)
      soon(afterPause ? PAUSE : 0)
    },
  }
}

function markerOf(
  model: monaco.editor.ITextModel,
  diagnostic: ts.Diagnostic,
): monaco.editor.IMarkerData | undefined {
  const {
    start = 0,
    length = 1,
    category,
    code,
    reportsUnnecessary,
    reportsDeprecated,
  } = diagnostic
  const number: number = category
  // Of suggestions only what greys out or strikes through is worth a mark.
  const isSuggestion = number === SUGGESTION
  if (isSuggestion && reportsUnnecessary === undefined && reportsDeprecated === undefined)
    return undefined
  const from = model.getPositionAt(start)
  const to = model.getPositionAt(start + length)
  return {
    severity: severityOf(number),
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
    message: messageOf(diagnostic.messageText),
    code: String(code),
    source: 'TypeScript',
    tags: [
      ...(reportsUnnecessary === undefined ? [] : [monaco.MarkerTag.Unnecessary]),
      ...(reportsDeprecated === undefined ? [] : [monaco.MarkerTag.Deprecated]),
    ],
  }
}

function severityOf(category: number): monaco.MarkerSeverity {
  if (category === ERROR) return monaco.MarkerSeverity.Error
  if (category === WARNING) return monaco.MarkerSeverity.Warning
  return category === SUGGESTION ? monaco.MarkerSeverity.Hint : monaco.MarkerSeverity.Info
}

/** A message and what explains it, each on a line. */
function messageOf(text: string | ts.DiagnosticMessageChain, depth = 0): string {
  if (typeof text === 'string') return text
  const own = '  '.repeat(depth) + text.messageText
  return [own, ...(text.next ?? []).map((one) => messageOf(one, depth + 1))].join('\n')
}
