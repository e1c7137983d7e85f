import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/TextArea'
import { useAppDispatch } from '@/store'
import { readStanding, type Decision, type OpenConflict } from '@/store/sync/decide'
import { answersOf, fieldOf, placeOf, storyOf, type Names } from './conflictWords'
import styles from './Conflicts.module.css'
import { useLoaded } from './useLoaded'
import { parseValue, textOfValue, type Value } from './valueText'

interface ConflictCardProps {
  readonly conflict: OpenConflict
  readonly names: Names
  readonly busy: boolean
  readonly onChoose: (decision: Decision) => void
}

/** One value that did not come to stand, beside the one that does and the one that both began with. */
export function ConflictCard({ conflict, names, busy, onChoose }: ConflictCardProps) {
  const dispatch = useAppDispatch()
  const { key, path, kind, base, kept, lost, isMine, at } = conflict
  const now = useLoaded(useCallback(() => dispatch(readStanding(conflict)), [dispatch, conflict]))
  const standing: Value = now.value ?? kept
  const [own, setOwn] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const answers = answersOf(conflict)
  const inTrash = kind === 'trash' || kind === 'purged'

  const takeOwn = () => {
    const parsed = parseValue(own ?? '', standing)
    if (!parsed.ok) return setProblem(parsed.error)
    onChoose({ keep: 'value', value: parsed.value })
  }
  const columns =
    kind === 'purged'
      ? [
          { label: 'Before', value: base },
          { label: isMine ? 'Your change' : 'Their change', value: lost },
        ]
      : inTrash
        ? [
            { label: 'Before', value: lost },
            { label: isMine ? 'Your change' : 'Their change', value: kept },
          ]
        : [
            { label: 'Both began with', value: base },
            { label: isMine ? 'Yours' : 'The other', value: lost },
            { label: isMine ? 'Theirs, which stands' : 'What stands', value: standing },
          ]
  return (
    <li className={styles.card} aria-label={`${fieldOf(path)} of ${placeOf(key, names)}`}>
      <h3 className={styles.title}>
        {fieldOf(path)} <span className={styles.place}>of {placeOf(key, names)}</span>
      </h3>
      <p className={styles.story}>
        {storyOf(conflict)} <time>{new Date(at).toLocaleString()}</time>
      </p>
      <div className={styles.columns}>
        {columns.map(({ label, value }) => (
          <figure key={label} className={styles.value}>
            <figcaption>{label}</figcaption>
            <pre className={value === undefined ? styles.absent : undefined}>
              {textOfValue(value)}
            </pre>
          </figure>
        ))}
      </div>
      {own !== undefined && (
        <div className={styles.own}>
          <TextArea
            aria-label="Your own value"
            mono
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
          {problem !== undefined && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => onChoose({ keep: 'standing' })}>
          {answers.standing}
        </Button>
        <Button size="small" disabled={busy} onClick={() => onChoose({ keep: 'other' })}>
          {answers.other}
        </Button>
        {!inTrash && path !== '$pos' && (
          <Button
            size="small"
            tone={own === undefined ? 'quiet' : 'primary'}
            disabled={busy}
            onClick={() => (own === undefined ? setOwn(textOfValue(standing, '')) : takeOwn())}
          >
            {own === undefined ? 'Edit by hand…' : 'Use this'}
          </Button>
        )}
      </div>
    </li>
  )
}
