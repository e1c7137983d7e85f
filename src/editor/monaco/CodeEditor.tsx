import { useEffect, useRef, type ReactNode } from 'react'
import { codeKey, type CodeTarget } from '@/model/code/target'
import { useAppSelector, useAppStore } from '@/store'
import { selectPaths, selectText } from '@/store/code/projectCode'
import styles from './CodeEditor.module.css'
import './moreLanguages'
import { createCodeWidget, type CodeWidget } from './widget/codeWidget'
import { useEditorScheme } from './useEditorScheme'

export interface CodeEditorProps {
  readonly target: CodeTarget
  /** Goes there and shows it when it changes. Line and column are counted from 1. */
  readonly at?: { readonly line: number; readonly column: number; readonly nonce: number }
  readonly readOnly?: boolean
}

/**
 * The code editor: one text of the project at a time, filling its parent. Each text keeps its undo, scroll and carets while another
 * one is shown. Heavy: import it lazily.
 */
export function CodeEditor({ target, at, readOnly = false }: CodeEditorProps): ReactNode {
  const store = useAppStore()
  const scheme = useEditorScheme()
  const host = useRef<HTMLDivElement>(null)
  const widget = useRef<CodeWidget>(undefined)
  const { collection, id } = target
  const key = codeKey(target)
  const path = useAppSelector((state) => selectPaths(state).pathOf(key))
  const isText = useAppSelector((state) => selectText(state, target) !== undefined)
  const isOutdated = useAppSelector(({ sync }) => sync.readOnly !== null)

  useEffect(() => {
    if (!host.current) return
    const made = createCodeWidget(host.current, store)
    widget.current = made
    return () => {
      widget.current = undefined
      made.dispose()
    }
  }, [store])

  useEffect(() => widget.current?.setReadOnly(readOnly || isOutdated), [readOnly, isOutdated])
  useEffect(() => widget.current?.setScheme(scheme), [scheme])
  useEffect(
    () => widget.current?.show(isText ? { collection, id } : undefined),
    [collection, id, isText],
  )
  useEffect(() => widget.current?.setName(path ?? ''), [path])
  useEffect(() => {
    if (at) widget.current?.goTo(at)
  }, [at])

  return (
    <div className={styles.frame}>
      <div ref={host} className={styles.host} hidden={!isText} />
      {!isText && <p className={styles.none}>This text is not in the project any more.</p>}
    </div>
  )
}
