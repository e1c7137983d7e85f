import { Button } from '@/components/ui/Button'
import type { Decision, OpenConflict } from '@/store/sync/decide'
import { answersOf } from './conflictWords'

interface AnswersProps {
  readonly conflict: OpenConflict
  readonly busy: boolean
  readonly onChoose: (decision: Decision) => void
}

/** The two ways in which any conflict can be decided. */
export function Answers({ conflict, busy, onChoose }: AnswersProps) {
  const { standing, other } = answersOf(conflict)
  return (
    <>
      <Button size="small" disabled={busy} onClick={() => onChoose({ keep: 'standing' })}>
        {standing}
      </Button>
      <Button size="small" disabled={busy} onClick={() => onChoose({ keep: 'other' })}>
        {other}
      </Button>
    </>
  )
}
