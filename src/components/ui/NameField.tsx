import { useEffect, useRef, useState } from 'react'
import { classes } from './classes'
import styles from './NameField.module.css'

interface NameFieldProps {
  readonly name: string
  /** For the size of the row. */
  readonly className?: string
  /** `null` when nothing comes of it. */
  readonly onDone: (name: string | null) => void
}

/** The field in which something in a list gets its name, in the place of its row: Enter and leaving give it, Escape gives up. */
export function NameField({ name, className, onDone }: NameFieldProps) {
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
      className={classes(styles.field, className)}
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
