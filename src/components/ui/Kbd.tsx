import { classes } from './classes'
import styles from './Kbd.module.css'
import { keyNames } from './keys'

interface KbdProps {
  /** A combination such as `Mod+Shift+D`. */
  readonly keys: string
  /** Draws each key as a cap, for sheets of shortcuts. */
  readonly boxed?: boolean
}

/** Shows a key combination the way this machine writes it. */
export function Kbd({ keys, boxed = false }: KbdProps) {
  const { names, joiner } = keyNames(keys)
  return (
    <span className={classes(styles.keys, boxed ? styles.boxed : styles.line)}>
      {names.map((name, at) => (
        <kbd key={name} className={styles.key}>
          {name}
          {!boxed && at < names.length - 1 && joiner}
        </kbd>
      ))}
    </span>
  )
}
