import { useNaming } from './useNaming'
import styles from './NameField.module.css'

interface NameFieldProps {
  readonly name: string
  /** `null` when nothing comes of it. */
  readonly onDone: (name: string | null) => void
}

/**
 * The field in which something in a list gets its name, in the place of its row: Enter and leaving give it, Escape gives up. Where rows
 * are not 28 px high, the list says how high with `--name-field`.
 */
export function NameField({ name, onDone }: NameFieldProps) {
  const naming = useNaming<HTMLInputElement>({ text: name, onDone })
  return (
    <input
      {...naming}
      className={styles.field}
      aria-label={`New name of ${name}`}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
