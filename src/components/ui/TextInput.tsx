import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import styles from './TextInput.module.css'

interface TextInputProps extends ComponentProps<'input'> {
  /** Something small inside the box, before the text: a swatch, an icon. */
  readonly before?: ReactNode
  /** Something small inside the box, after the text: a unit, a button. */
  readonly after?: ReactNode
  /** Digits of equal width, for numbers and lengths. */
  readonly numeric?: boolean
}

/** A line of text in a box. */
export function TextInput({ before, after, numeric, className, ...rest }: TextInputProps) {
  return (
    <div className={classes(styles.box, className)}>
      {before}
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        className={classes(styles.input, numeric && styles.numeric)}
      />
      {after !== undefined && <span className={styles.after}>{after}</span>}
    </div>
  )
}
