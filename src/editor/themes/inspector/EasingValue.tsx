import { Select } from '@/components/ui/Select'
import type { TokenValue } from '@/model/theme/record'
import styles from './TokenInspector.module.css'

interface EasingValueProps {
  readonly value: TokenValue
  readonly readOnly: boolean
  readonly onChange: (value: TokenValue) => void
}

const CURVES: readonly (readonly [string, string])[] = [
  ['linear', 'Linear'],
  ['cubic-bezier(0.2, 0, 0, 1)', 'Standard'],
  ['cubic-bezier(0, 0, 0, 1)', 'Arrives'],
  ['cubic-bezier(0.3, 0, 1, 1)', 'Leaves'],
  ['cubic-bezier(0.34, 1.56, 0.64, 1)', 'Springs'],
  ['ease', 'Ease'],
  ['ease-in-out', 'Ease in and out'],
]

const NAMED: Readonly<Record<string, readonly number[]>> = {
  linear: [0, 0, 1, 1],
  ease: [0.25, 0.1, 0.25, 1],
  'ease-in': [0.42, 0, 1, 1],
  'ease-out': [0, 0, 0.58, 1],
  'ease-in-out': [0.42, 0, 0.58, 1],
}

/** Curves to choose from, and the one that is chosen as a drawing. */
export function EasingValue({ value, readOnly, onChange }: EasingValueProps) {
  const [x1, y1, x2, y2] = pointsOf(value) ?? []
  return (
    <div className={styles.easing}>
      {y2 !== undefined && (
        <svg viewBox="-4 -24 108 148" className={styles.curve} aria-hidden>
          <path d="M0 100H100M0 0H100" className={styles.grid} />
          <path
            d={`M0 100C${(x1 ?? 0) * 100} ${100 - (y1 ?? 0) * 100} ${(x2 ?? 1) * 100} ${100 - y2 * 100} 100 0`}
            className={styles.line}
          />
        </svg>
      )}
      <Select
        aria-label="Curve"
        options={CURVES.map(([own, label]) => ({ value: own, label }))}
        placeholder="As typed"
        value={value}
        disabled={readOnly}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

function pointsOf(value: string): readonly number[] | undefined {
  const named = NAMED[value.trim()]
  if (named) return named
  const numbers = /^cubic-bezier\(([^)]*)\)$/.exec(value.trim())?.[1]?.split(',').map(Number)
  return numbers?.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined
}
