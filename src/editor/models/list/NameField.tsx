import { useEffect, useRef, useState } from 'react'
import styles from './ModelList.module.css'

interface NameFieldProps {
  readonly name: string
  /** `null` when nothing comes of it. */
  readonly onDone: (name: string | null) => void
}

/** The field in which a model gets its name: Enter and leaving give it, Escape gives up. */
export function NameField({ name, onDone }: NameFieldProps) {
  const [draft, setDraft] = useState(name)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const finish = (given: string | null) => {
    if (done.current) return
    done.current = true
    onDone(given)
  }
  return (
    <input
      ref={input}
      className={styles.field}
      aria-label={`New name of ${name}`}
      value={draft}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => setDraft(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') finish(null)
        if (event.key === 'Enter') finish(draft)
      }}
      onBlur={() => finish(draft)}
    />
  )
}
