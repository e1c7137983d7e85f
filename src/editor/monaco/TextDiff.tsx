import { useEffect, useRef } from 'react'
import './languages'
import { monaco } from './setup'
import { useEditorScheme } from './useEditorScheme'

/** Beside each other from this width on, in CSS pixels; one under the other below it. */
const BESIDE_FROM = 560

interface TextSide {
  /** Names the side, to screen readers. */
  readonly label: string
  readonly text: string
}

interface TextDiffProps {
  readonly left: TextSide
  readonly right: TextSide
  /** As Monaco names it. */
  readonly language: string
  /** Hears what is typed on the right; without it, nothing can be. */
  readonly onText?: (text: string) => void
}

/** Two texts beside each other, and what differs between them. Heavy: import it lazily. */
export function TextDiff({ left, right, language, onText }: TextDiffProps) {
  const scheme = useEditorScheme()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneDiffEditor>(undefined)
  const hear = useRef(onText)
  const isEditable = onText !== undefined
  const isTyped = useRef(false)
  useEffect(() => {
    hear.current = onText
  })

  useEffect(() => {
    if (!host.current) return
    const made = monaco.editor.createDiffEditor(host.current, {
      automaticLayout: true,
      contextmenu: false, // it would open below the dialog that this is in
      diffWordWrap: 'on',
      enableSplitViewResizing: false,
      fixedOverflowWidgets: false,
      folding: false,
      fontSize: 12,
      glyphMargin: false,
      hideUnchangedRegions: { enabled: true },
      lineHeight: 18,
      lineNumbersMinChars: 3,
      minimap: { enabled: false },
      overviewRulerLanes: 0,
      padding: { top: 8, bottom: 8 },
      renderLineHighlight: 'none',
      renderMarginRevertIcon: false,
      renderOverviewRuler: false,
      renderSideBySideInlineBreakpoint: BESIDE_FROM,
      scrollbar: {
        verticalScrollbarSize: 8,
        horizontalScrollbarSize: 8,
        alwaysConsumeMouseWheel: false,
      },
      scrollBeyondLastLine: false,
      unicodeHighlight: { ambiguousCharacters: false },
      tabFocusMode: true, // the dialog goes on at the next Tab
    })
    const model = {
      original: monaco.editor.createModel('', 'plaintext'),
      modified: monaco.editor.createModel('', 'plaintext'),
    }
    // One of its own making it would never let go of, and compare texts that are gone.
    const compared = made.createViewModel(model)
    made.setModel(compared)
    const listening = model.modified.onDidChangeContent(() =>
      hear.current?.(model.modified.getValue()),
    )
    editor.current = made
    return () => {
      listening.dispose()
      made.dispose()
      compared.dispose()
      model.original.dispose()
      model.modified.dispose()
    }
  }, [])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    monaco.editor.setModelLanguage(model.original, language)
    monaco.editor.setModelLanguage(model.modified, language)
    if (model.original.getValue() !== left.text) model.original.setValue(left.text)
  }, [language, left.text])

  useEffect(() => {
    const model = editor.current?.getModel()?.modified
    // What was typed here comes back from its owner, perhaps when more was typed already.
    const isTheirs = isTyped.current && isEditable
    if (model && !isTheirs && model.getValue() !== right.text) model.setValue(right.text)
    isTyped.current = isEditable
  }, [isEditable, right.text])

  useEffect(() => {
    const made = editor.current
    if (!made) return
    made.updateOptions({ readOnly: !isEditable })
    made.getOriginalEditor().updateOptions({ ariaLabel: left.label })
    made.getModifiedEditor().updateOptions({ ariaLabel: right.label })
    if (isEditable) made.getModifiedEditor().focus()
  }, [isEditable, left.label, right.label])

  useEffect(() => monaco.editor.setTheme(`espalier-${scheme}`), [scheme])

  return <div ref={host} style={{ blockSize: '100%' }} />
}
