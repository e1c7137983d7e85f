import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAppDispatch, useAppSelector } from '@/store'
import { decide, type Decision, type OpenConflict } from '@/store/sync/decide'
import { ConflictCard } from './ConflictCard'
import styles from './Conflicts.module.css'
import { sentenceOf } from './useLoaded'
import { useNames } from './useNames'

interface ConflictsProps {
  /** Whether there were any when the dialog was opened. */
  readonly had: boolean
}

/** What two people changed in one place: both values, and the choice between them. */
export function Conflicts({ had }: ConflictsProps) {
  const dispatch = useAppDispatch()
  const conflicts = useAppSelector((state) => state.sync.conflicts)
  const names = useNames()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const choose = async (which: readonly OpenConflict[], decision: Decision) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await dispatch(decide(which, decision))
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setBusy(false)
  }

  if (conflicts.length === 0) {
    return (
      <EmptyState
        icon={<CircleCheck size={20} />}
        title={had ? 'All conflicts are decided' : 'No conflicts'}
      >
        Edits of different things merge by themselves. Where two people change the same thing and
        one of them was away, both values are kept here until somebody chooses.
      </EmptyState>
    )
  }
  return (
    <>
      {conflicts.length > 1 && (
        <div className={styles.all}>
          <span>{conflicts.length} values wait for a decision.</span>
          <Button
            size="small"
            disabled={busy}
            onClick={() => void choose(conflicts, { keep: 'standing' })}
          >
            Keep all that stand
          </Button>
          <Button
            size="small"
            disabled={busy}
            onClick={() => void choose(conflicts, { keep: 'other' })}
          >
            Use all the others
          </Button>
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            names={names}
            busy={busy}
            onChoose={(decision) => void choose([conflict], decision)}
          />
        ))}
      </ul>
    </>
  )
}
