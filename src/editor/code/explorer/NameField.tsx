import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import styles from './CodeRowView.module.css'

interface NameFieldProps {
  /** What is named: `New file`, `New name of card.tsx`. */
  readonly label: string
  readonly initial: string
  /** Why a name cannot be given, as a sentence. */
  readonly check: (name: string) => string | undefined
  /** `null` when nothing comes of it. */
  readonly onDone: (name: string | null) => void
}

/**
 * The field in which a row gets its name. Enter gives it, Escape gives up; leaving the field gives a name that can be given
 * and gives up otherwise. What is wrong with a name stands below it while it is typed.
 */
export function NameField({ label, initial, check, onDone }: NameFieldProps) {
  const [name, setName] = useState(initial)
  const [touched, setTouched] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const id = useId()
  const isSame = name === initial && initial !== ''
  const refusal = touched && !isSame ? check(name) : undefined

  useEffect(() => {
    const field = input.current
    if (!field) return
    field.focus()
    // The ending mostly stays.
    const dot = initial.lastIndexOf('.')
    field.setSelectionRange(0, dot > 0 ? dot : initial.length)
  }, [initial])

  const finish = (given: string | null) => {
    if (done.current) return
    done.current = true
    onDone(given)
  }
  const press = (event: KeyboardEvent) => {
    // The tree around it would read letters as a search.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') finish(null)
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isSame) finish(null)
    else if (check(name) === undefined) finish(name.trim())
    else setTouched(true)
  }
  return (
    <span className={styles.naming}>
      <input
        ref={input}
        className={styles.field}
        aria-label={label}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : id}
        value={name}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setName(event.target.value)
          setTouched(true)
        }}
        onKeyDown={press}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => finish(name !== initial && check(name) === undefined ? name.trim() : null)}
      />
      {refusal !== undefined && (
        <span id={id} role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </span>
  )
}
