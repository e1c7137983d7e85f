import { useEffect, useRef, type KeyboardEvent } from 'react'
import styles from './LayerRowView.module.css'

interface RenameFieldProps {
  readonly name: string
  /** `null` when the name stays. */
  readonly onDone: (name: string | null) => void
}

/** The field in which a row is renamed: Enter and leaving keep the new name, Escape does not. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => input.current?.select(), [])
  const finish = (next: string | null) => {
    if (done.current) return
    done.current = true
    onDone(next)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // The tree around it would read letters as a search, and Space as the beginning of a drag.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    else if (event.key === 'Escape') finish(null)
  }
  return (
    <input
      ref={input}
      className={styles.rename}
      aria-label={`New name of ${name}`}
      defaultValue={name}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={press}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
