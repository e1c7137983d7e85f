import { Editor } from '@monaco-editor/react'
import { useEffect, useId, useRef, useState } from 'react'
import { readText } from '@/model/workflow/expressions'
import { minimalEdit } from '../minimalEdit'
import { monaco } from '../setup'
import { useEditorScheme } from '../useEditorScheme'
import { EXPRESSION, scopes, TEMPLATE } from './languages'
import styles from './ExpressionField.module.css'

interface ExpressionFieldProps {
  /** Names what is edited, to screen readers. */
  readonly label: string
  readonly form: 'expression' | 'template'
  readonly text: string
  readonly placeholder?: string | undefined
  /** Sample values of the names that it may read, for the proposals. */
  readonly scope: Readonly<Record<string, unknown>>
  /** Enter is a line break. */
  readonly isLong: boolean
  readonly isReadOnly: boolean
  readonly describedBy?: string | undefined
  /** Hears each key. */
  readonly onType: (text: string) => void
  /** Hears the text after a pause, with Enter, and when the focus leaves. */
  readonly onCommit: (text: string) => void
}

const LINE = 18
const PADDING = 5
const MOST_LINES = 8
/** So long typing rests before it is taken, in ms. */
const PAUSE = 500
const MARKS = 'espalier'

/** A code editor for one expression or one text with `{{ }}`, as high as its lines. Heavy: import it lazily. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { label, form, text, placeholder, scope, isLong, isReadOnly } = props
  const scheme = useEditorScheme()
  const path = `espalier-field:${useId()}`
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const latest = useRef(props)
  /** What the owner knows: edits towards it are his. */
  const told = useRef(text)
  const [height, setHeight] = useState(LINE + 2 * PADDING)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const address = monaco.Uri.parse(path).toString()
    scopes.set(address, scope)
    return () => void scopes.delete(address)
  }, [path, scope])
  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model || told.current === text) return
    told.current = text
    const edit = minimalEdit(model.getValue(), text)
    if (!edit) return
    const range = monaco.Range.fromPositions(
      model.getPositionAt(edit.from),
      model.getPositionAt(edit.to),
    )
    model.pushEditOperations(null, [{ range, text: edit.text }], () => null)
  }, [text])

  function mount(mounted: monaco.editor.IStandaloneCodeEditor) {
    editor.current = mounted
    let timer: ReturnType<typeof setTimeout> | undefined
    // Kept here: an editor that goes has lost its text before it says so.
    let value = mounted.getValue()
    const commit = () => {
      clearTimeout(timer)
      if (value === told.current) return
      told.current = value
      latest.current.onCommit(value)
    }
    mounted.onDidChangeModelContent(() => {
      value = mounted.getValue()
      mark(mounted.getModel(), latest.current.form)
      if (value === told.current) return
      latest.current.onType(value)
      clearTimeout(timer)
      timer = setTimeout(commit, PAUSE)
    })
    mounted.onDidBlurEditorText(commit)
    mounted.onDidDispose(commit)
    mounted.onDidContentSizeChange(({ contentHeight }) =>
      setHeight(Math.min(contentHeight, MOST_LINES * LINE + 2 * PADDING)),
    )
    const isFree = '!suggestWidgetVisible && !parameterHintsVisible'
    const { CtrlCmd } = monaco.KeyMod
    const { Enter, Escape } = monaco.KeyCode
    // An action, because a command would take the keys of every other editor of the page too, for good.
    mounted.addAction({
      id: 'espalier.commit',
      label: 'Take the text',
      keybindings: isLong ? [CtrlCmd | Enter] : [CtrlCmd | Enter, Enter],
      precondition: isFree,
      run: commit,
    })
    mounted.addAction({
      id: 'espalier.leave',
      label: 'Leave the field',
      keybindings: [Escape],
      precondition: isFree,
      run: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
    })
    mark(mounted.getModel(), form)
    if (props.describedBy !== undefined) {
      mounted
        .getDomNode()
        ?.querySelector('[role=textbox], textarea')
        ?.setAttribute('aria-describedby', props.describedBy)
    }
  }

  return (
    <div className={styles.field} style={{ blockSize: height + 2 }}>
      <Editor
        path={path}
        language={form === 'template' ? TEMPLATE : EXPRESSION}
        defaultValue={text}
        theme={`espalier-${scheme}`}
        onMount={mount}
        loading={null}
        options={{
          ...OPTIONS,
          ariaLabel: label,
          readOnly: isReadOnly,
          placeholder: placeholder ?? '',
        }}
      />
    </div>
  )
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  acceptSuggestionOnEnter: 'on',
  automaticLayout: true,
  contextmenu: false,
  fixedOverflowWidgets: true,
  folding: false,
  fontSize: 12,
  glyphMargin: false,
  lineDecorationsWidth: 6,
  lineHeight: LINE,
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: PADDING, bottom: PADDING },
  quickSuggestions: { other: true, comments: false, strings: false },
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  scrollbar: {
    vertical: 'auto',
    horizontal: 'hidden',
    verticalScrollbarSize: 6,
    alwaysConsumeMouseWheel: false,
  },
  selectionHighlight: false,
  // Tab leads to the next field; a proposal is taken with Enter, or with Tab while the list is open.
  tabFocusMode: true,
  tabSize: 2,
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
}

/** Underlines what cannot be read. */
function mark(model: monaco.editor.ITextModel | null, form: 'expression' | 'template'): void {
  if (!model) return
  const text = model.getValue()
  const read = text.trim() === '' ? undefined : readText({ form, text })
  if (!read || read.ok) return monaco.editor.setModelMarkers(model, MARKS, [])
  const { span, message } = read.error
  const [start, end] = [span?.start ?? 0, span?.end ?? text.length].map((at) =>
    model.getPositionAt(at),
  )
  if (!start || !end) return
  monaco.editor.setModelMarkers(model, MARKS, [
    {
      severity: monaco.MarkerSeverity.Error,
      message,
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    },
  ])
}
