import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { RegisterValue } from '@/store/sync/decide'
import styles from './ValueFigure.module.css'
import { textOfValue } from './valueText'

interface ValueFigureProps {
  readonly label: string
  readonly value: RegisterValue
  /** Instead of the value's own text. */
  readonly text?: string
  /** The letters of code, also for a text. */
  readonly isCode?: boolean
  /** What it looks like, above its text. */
  readonly children?: ReactNode
}

/** One value with its name: a text as a text, everything else as the code that it is. */
export function ValueFigure({ label, value, text, isCode = false, children }: ValueFigureProps) {
  const isPlain = text !== undefined || (typeof value === 'string' && !isCode)
  return (
    <figure className={styles.figure}>
      <figcaption>{label}</figcaption>
      {children}
      <pre
        className={classes(
          styles.value,
          children !== undefined && styles.below,
          isPlain && styles.plain,
          value === undefined && text === undefined && styles.absent,
        )}
      >
        {text ?? textOfValue(value)}
      </pre>
    </figure>
  )
}
