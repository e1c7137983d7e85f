import { Button } from '@/components/ui/Button'
import type { Decision, OpenConflict } from '@/store/sync/decide'
import styles from './Conflicts.module.css'

interface DecideAllProps {
  readonly conflicts: readonly OpenConflict[]
  /** What they are all of: `of “Home”`. */
  readonly of: string
  readonly busy: boolean
  readonly onChoose: (which: readonly OpenConflict[], decision: Decision) => void
}

/** Decides many at once: each for what stands, or each for the other value. */
export function DecideAll({ conflicts, of, busy, onChoose }: DecideAllProps) {
  const answers = [
    { keep: 'standing', label: 'Keep all that stand' },
    { keep: 'other', label: 'Use all the others' },
  ] as const
  return (
    <div className={styles.answers}>
      {answers.map(({ keep, label }) => (
        <Button
          key={keep}
          size="small"
          disabled={busy}
          aria-label={of === '' ? undefined : `${label} ${of}`}
          onClick={() => onChoose(conflicts, { keep })}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
