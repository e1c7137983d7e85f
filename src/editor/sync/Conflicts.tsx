import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAppDispatch, useAppSelector } from '@/store'
import { decide, wasRemoved, type Decision, type OpenConflict } from '@/store/sync/decide'
import { ConflictCard } from './ConflictCard'
import { groupConflicts } from './conflictGroups'
import { ConflictRules } from './ConflictRules'
import styles from './Conflicts.module.css'
import { DecideAll } from './DecideAll'
import { Problem } from './Problem'
import { RemovedCard } from './RemovedCard'
import { useAttempt } from './useAttempt'
import { useNames } from './useNames'

interface ConflictsProps {
  /** Whether there were any when the dialog was opened. */
  readonly had: boolean
  /** Of the page, which is what components are drawn in. */
  readonly scheme: 'light' | 'dark'
}

/** What two people changed in one place: both values, and the choice between them. */
export function Conflicts({ had, scheme }: ConflictsProps) {
  const dispatch = useAppDispatch()
  const conflicts = useAppSelector((state) => state.sync.conflicts)
  const names = useNames()
  const groups = useMemo(() => groupConflicts(conflicts, names), [conflicts, names])
  const { attempt, busy, problem } = useAttempt()
  const choose = (which: readonly OpenConflict[], decision: Decision) =>
    void attempt(() => dispatch(decide(which, decision)))

  if (conflicts.length === 0) {
    return (
      <>
        <EmptyState
          icon={<CircleCheck size={20} />}
          title={had ? 'All conflicts are decided' : 'No conflicts'}
        >
          Edits of different things merge by themselves. Where two people change the same thing and
          one of them was away, both values are kept here until somebody chooses.
        </EmptyState>
        <ConflictRules />
      </>
    )
  }
  return (
    <>
      {groups.length > 1 && (
        <div className={styles.all}>
          <span>{conflicts.length} values wait for a decision.</span>
          <DecideAll conflicts={conflicts} of="" busy={busy} onChoose={choose} />
        </div>
      )}
      <Problem text={problem} />
      {groups.map(({ id, title, cases }) => {
        const all = cases.flatMap((one) => one.conflicts)
        return (
          <section key={id} className={styles.group} aria-label={title}>
            <header className={styles.groupHead}>
              <h3 className={styles.groupName}>
                {title} <span className={styles.count}>{cases.length}</span>
              </h3>
              {cases.length > 1 && (
                <DecideAll conflicts={all} of={`in ${title}`} busy={busy} onChoose={choose} />
              )}
            </header>
            <ul className={styles.list}>
              {cases.map((one) => {
                const [first] = one.conflicts
                const decideIt = (decision: Decision) => choose(one.conflicts, decision)
                const shared = { names, busy, onChoose: decideIt }
                return wasRemoved(first) ? (
                  <RemovedCard key={one.id} {...shared} conflicts={one.conflicts} />
                ) : (
                  <ConflictCard key={one.id} {...shared} conflict={first} scheme={scheme} />
                )
              })}
            </ul>
          </section>
        )
      })}
      <ConflictRules />
    </>
  )
}
