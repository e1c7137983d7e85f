import { Editor } from '@monaco-editor/react'
import { useEffect, useRef } from 'react'
import { minimalEdit } from './minimalEdit'
import { monaco, setJsonSchema } from './setup'
import { useEditorScheme } from './useEditorScheme'

interface JsonEditorProps {
  /** Names what is edited, to screen readers. */
  readonly label: string
  /** Tells one text from another; a text keeps its own undo and caret while it is the same. */
  readonly path: string
  readonly text: string
  /** A JSON schema that mistakes are shown against. */
  readonly schema: object
  readonly onText: (text: string) => void
  /** Called on Mod+Enter and when the focus leaves. */
  readonly onCommit: () => void
  readonly describedBy?: string
  /** Mistakes that no schema knows, by their places in the text, from 0. */
  readonly problems?: readonly {
    readonly start: number
    readonly end: number
    readonly sentence: string
  }[]
}

const OWNER = 'espalier'

/**
 * A code editor for one JSON text. When the text changes from outside, only what differs is replaced,
 * so the caret stays. Undo inside it is its own. Heavy: import it lazily.
 */
export function JsonEditor(props: JsonEditorProps) {
  const { label, path, text, schema, onText, onCommit, describedBy, problems } = props
  const scheme = useEditorScheme()
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const latest = useRef({ onText, onCommit })
  /** The text that the owner knows: edits towards it are his, and are not told back. */
  const told = useRef(text)
  useEffect(() => {
    latest.current = { onText, onCommit }
  })
  useEffect(() => setJsonSchema(path, schema), [path, schema])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    const edit = minimalEdit(model.getValue(), text)
    told.current = text
    if (!edit) return
    const range = monaco.Range.fromPositions(
      model.getPositionAt(edit.from),
      model.getPositionAt(edit.to),
    )
    model.pushEditOperations(null, [{ range, text: edit.text }], () => null)
  }, [text])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model || !problems) return
    const markers = problems.map(({ start, end, sentence }) => {
      const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
      return {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
        message: sentence,
        severity: monaco.MarkerSeverity.Error,
      }
    })
    monaco.editor.setModelMarkers(model, OWNER, markers)
  }, [problems])

  function mount(mounted: monaco.editor.IStandaloneCodeEditor) {
    editor.current = mounted
    // An action, because a command would take the key of every other editor of the page too, for good.
    mounted.addAction({
      id: 'espalier.commit',
      label: 'Take the text',
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: () => latest.current.onCommit(),
    })
    mounted.onDidBlurEditorText(() => latest.current.onCommit())
    mounted.onDidChangeModelContent(() => {
      const next = mounted.getValue()
      if (next === told.current) return
      told.current = next
      latest.current.onText(next)
    })
    if (describedBy !== undefined) {
      mounted
        .getDomNode()
        ?.querySelector('[role=textbox], textarea')
        ?.setAttribute('aria-describedby', describedBy)
    }
  }

  return (
    <Editor
      path={path}
      language="json"
      defaultValue={text}
      theme={`espalier-${scheme}`}
      onMount={mount}
      loading={null}
      options={{
        ariaLabel: label,
        automaticLayout: true,
        minimap: { enabled: false },
        lineNumbers: 'off',
        glyphMargin: false,
        folding: true,
        fontSize: 12,
        lineHeight: 18,
        tabSize: 2,
        padding: { top: 8, bottom: 8 },
        scrollBeyondLastLine: false,
        overviewRulerLanes: 0,
        renderLineHighlight: 'none',
        scrollbar: { verticalScrollbarSize: 8, horizontalScrollbarSize: 8 },
        wordWrap: 'on',
        fixedOverflowWidgets: true,
        tabFocusMode: false,
        contextmenu: true,
      }}
    />
  )
}
