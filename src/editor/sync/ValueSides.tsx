import type { Sides } from './conflictWords'
import styles from './Conflicts.module.css'
import { ValueFigure } from './ValueFigure'

interface ValueSidesProps {
  readonly sides: Sides
  readonly isCode?: boolean
}

/** The three values of a conflict beside each other, as texts. */
export function ValueSides({ sides: { begun, other, stands }, isCode }: ValueSidesProps) {
  return (
    <div className={styles.columns}>
      {[begun, other, stands].map((side) => (
        <ValueFigure key={side.label} {...side} isCode={isCode} />
      ))}
    </div>
  )
}
