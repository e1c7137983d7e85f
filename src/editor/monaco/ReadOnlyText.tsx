import { useEffect, useRef } from 'react'
import './languages'
import { monaco } from './setup'
import { useEditorScheme } from './useEditorScheme'

interface ReadOnlyTextProps {
  /** Names the text, to screen readers. */
  readonly label: string
  readonly text: string
  /** As Monaco names it. */
  readonly language: string
}

/** A text to be read, with its colours. Heavy: import it lazily. */
export function ReadOnlyText({ label, text, language }: ReadOnlyTextProps) {
  const scheme = useEditorScheme()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)

  useEffect(() => {
    if (!host.current) return
    const model = monaco.editor.createModel('', 'plaintext')
    const made = monaco.editor.create(host.current, {
      model,
      readOnly: true,
      domReadOnly: true,
      automaticLayout: true,
      contextmenu: false,
      fixedOverflowWidgets: true,
      folding: false,
      fontSize: 12,
      lineHeight: 18,
      lineNumbersMinChars: 3,
      minimap: { enabled: false },
      overviewRulerLanes: 0,
      padding: { top: 10, bottom: 10 },
      renderLineHighlight: 'none',
      scrollbar: { verticalScrollbarSize: 8, horizontalScrollbarSize: 8 },
      scrollBeyondLastLine: false,
      tabFocusMode: true,
    })
    editor.current = made
    return () => {
      made.dispose()
      model.dispose()
    }
  }, [])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    monaco.editor.setModelLanguage(model, language)
    model.setValue(text)
    editor.current?.updateOptions({ ariaLabel: label })
  }, [label, language, text])
  useEffect(() => monaco.editor.setTheme(`espalier-${scheme}`), [scheme])

  return <div ref={host} style={{ flex: 1, minBlockSize: 0 }} />
}
