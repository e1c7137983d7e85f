import { classes } from './classes'
import styles from './Kbd.module.css'
import { isApple, keyNames } from './keys'

interface KbdProps {
  /** A combination such as `Mod+Shift+D`. */
  readonly keys: string
  /** Draws each key as a cap, for sheets of shortcuts. */
  readonly boxed?: boolean
}

/** Shows a key combination the way this machine writes it. */
export function Kbd({ keys, boxed = false }: KbdProps) {
  const names = keyNames(keys)
  const joiner = boxed || isApple() ? '' : '+'
  return (
    <span className={classes(styles.keys, boxed && styles.boxed)}>
      {names.map((name, at) => (
        <kbd key={name} className={styles.key}>
          {name}
          {at < names.length - 1 && joiner}
        </kbd>
      ))}
    </span>
  )
}
