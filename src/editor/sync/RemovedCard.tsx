import type { Decision } from '@/store/sync/decide'
import { Answers } from './Answers'
import type { ConflictCase } from './conflictGroups'
import styles from './Conflicts.module.css'
import { fieldOf, placeOf, storyOf, type Names } from './conflictWords'
import { ValueFigure } from './ValueFigure'

interface RemovedCardProps {
  readonly conflicts: ConflictCase['conflicts']
  readonly names: Names
  readonly busy: boolean
  readonly onChoose: (decision: Decision) => void
}

/** Everything that somebody edited in a record that somebody else removed: one question, whether it comes back. */
export function RemovedCard({ conflicts, names, busy, onChoose }: RemovedCardProps) {
  const [first] = conflicts
  const place = placeOf(first.key, names)
  return (
    <li className={styles.card} aria-label={`Edits of ${place}, which was removed`}>
      <h4 className={styles.title}>
        {place} <span className={styles.place}>was removed</span>
      </h4>
      <p className={styles.story}>
        {storyOf(first)} <time>{new Date(first.at).toLocaleString()}</time>
      </p>
      {conflicts.map(({ id, key, kind, path, base, kept, lost, isMine }) => (
        <div key={id} className={styles.field} role="group" aria-label={fieldOf(path, key, names)}>
          <h5 className={styles.fieldName}>{fieldOf(path, key, names)}</h5>
          <div className={styles.columns}>
            <ValueFigure label="Before" value={kind === 'purged' ? base : lost} />
            <ValueFigure
              label={isMine ? 'Your change' : 'Their change'}
              value={kind === 'purged' ? lost : kept}
            />
          </div>
        </div>
      ))}
      <div className={styles.actions}>
        <Answers conflict={first} busy={busy} onChoose={onChoose} />
      </div>
    </li>
  )
}
