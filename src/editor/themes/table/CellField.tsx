import { useEffect, useRef, useState } from 'react'
import type { Result } from '@/model/result'
import styles from './TokenTable.module.css'

interface CellFieldProps {
  readonly label: string
  readonly text: string
  /** Reads and applies what was typed. Refused with a sentence. */
  readonly onCommit: (text: string) => Result<unknown, string>
  /** Shows what is typed so far, where that is possible. */
  readonly onTyped?: (text: string) => void
  /** The field goes: by Enter or Escape the cell gets the focus back. */
  readonly onDone: (byKey: boolean) => void
}

/** A field in the place of a cell: Enter and leaving apply, Escape gives up. What is not taken stays, with a sentence below. */
export function CellField({ label, text, onCommit, onTyped, onDone }: CellFieldProps) {
  const [draft, setDraft] = useState(text)
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const finish = (byKey: boolean) => {
    if (isDone.current) return
    isDone.current = true
    onDone(byKey)
  }
  const commit = (byKey: boolean) => {
    if (isDone.current) return
    const result = draft === text ? { ok: true as const } : onCommit(draft)
    if (result.ok) finish(byKey)
    else if (byKey) setProblem(result.error)
    // Who leaves gives up what is not taken: the last good state stays.
    else finish(false)
  }
  return (
    <span className={styles.edit}>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : 'theme-cell-problem'}
        value={draft}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setDraft(target.value)
          setProblem(undefined)
          onTyped?.(target.value)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit(true)
          if (event.key === 'Escape') finish(true)
        }}
        onBlur={() => commit(false)}
      />
      {problem !== undefined && (
        <span id="theme-cell-problem" role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  )
}
