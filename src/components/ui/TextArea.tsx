import type { ComponentProps } from 'react'
import { classes } from './classes'
import styles from './TextArea.module.css'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value'> {
  readonly value: string
  /** Letters of equal width, for code. */
  readonly mono?: boolean
}

/** Several lines of text in a box that grows with them, up to a dozen lines. */
export function TextArea({ value, mono, className, ...rest }: TextAreaProps) {
  return (
    // The hidden copy of the text gives the box its height: no measuring, no script.
    <div className={classes(styles.grow, mono && styles.mono, className)} data-copy={`${value} `}>
      <textarea rows={1} spellCheck={!mono} {...rest} value={value} className={styles.input} />
    </div>
  )
}
