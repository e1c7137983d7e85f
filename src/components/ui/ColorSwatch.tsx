import type { ComponentProps } from 'react'
import { classes } from './classes'
import styles from './ColorSwatch.module.css'

interface ColorSwatchProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Any CSS image or colour; nothing shows the sign for no colour. */
  readonly paint: string | undefined
  readonly label: string
}

/** A small field of colour that one presses; what is transparent shows a checkerboard. */
export function ColorSwatch({ paint, label, className, ...rest }: ColorSwatchProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={classes(styles.swatch, !paint && styles.none, className)}
    >
      {paint && <span className={styles.paint} style={{ background: paint }} />}
    </button>
  )
}
