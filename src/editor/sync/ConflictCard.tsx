import { useCallback, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/TextArea'
import { useAppDispatch } from '@/store'
import { readStanding, type Decision, type OpenConflict } from '@/store/sync/decide'
import { isAboutLooks } from '@/store/sync/nodeSides'
import { Answers } from './Answers'
import { CodeSides } from './CodeSides'
import styles from './Conflicts.module.css'
import { fieldOf, placeOf, sidesOf, storyOf, type Names } from './conflictWords'
import { NodeSides } from './NodeSides'
import { Problem } from './Problem'
import { useLanguage } from './useLanguage'
import { useLoaded } from './useLoaded'
import { ValueSides } from './ValueSides'
import { parseValue, textOfValue } from './valueText'

interface ConflictCardProps {
  readonly conflict: OpenConflict
  readonly names: Names
  /** Of the page, which is what components are drawn in. */
  readonly scheme: 'light' | 'dark'
  readonly busy: boolean
  readonly onChoose: (decision: Decision) => void
}

/** One value that did not come to stand, beside the one that does and the one that both began with. */
export function ConflictCard({ conflict, names, scheme, busy, onChoose }: ConflictCardProps) {
  const dispatch = useAppDispatch()
  const { key, path, kept, at } = conflict
  const { value: now } = useLoaded(
    useCallback(
      async () => [await dispatch(readStanding(conflict))] as const,
      [dispatch, conflict],
    ),
  )
  const standing = now ? now[0] : kept
  const [own, setOwn] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const language = useLanguage(conflict)
  const sides = sidesOf(conflict, standing)

  const takeOwn = () => {
    const parsed = parseValue(own ?? '', standing)
    if (!parsed.ok) return setProblem(parsed.error)
    onChoose({ keep: 'value', value: parsed.value })
  }
  const letGo = () => {
    setOwn(undefined)
    setProblem(undefined)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || own === undefined) return
    // What is written by hand is given up, and not the whole dialog with it.
    event.preventDefault()
    event.stopPropagation()
    letGo()
  }
  return (
    <li
      className={styles.card}
      aria-label={`${fieldOf(path, key, names)} of ${placeOf(key, names)}`}
      onKeyDownCapture={leave}
    >
      <h4 className={styles.title}>
        {fieldOf(path, key, names)} <span className={styles.place}>of {placeOf(key, names)}</span>
      </h4>
      <p className={styles.story}>
        {storyOf(conflict)} <time>{new Date(at).toLocaleString()}</time>
      </p>
      {language !== undefined ? (
        <CodeSides sides={sides} language={language} own={own} onOwn={setOwn} />
      ) : isAboutLooks(conflict) ? (
        <NodeSides conflict={conflict} sides={sides} scheme={scheme} />
      ) : (
        <ValueSides sides={sides} />
      )}
      {own !== undefined && language === undefined && (
        <TextArea
          aria-label="Your own value"
          mono={typeof standing !== 'string'}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
      <Problem text={problem} />
      <div className={styles.actions}>
        {own === undefined ? (
          <>
            <Answers conflict={conflict} busy={busy} onChoose={onChoose} />
            {path !== '$pos' && (
              <Button
                size="small"
                tone="quiet"
                disabled={busy}
                onClick={() => setOwn(textOfValue(standing, ''))}
              >
                Edit by hand…
              </Button>
            )}
          </>
        ) : (
          <>
            <Button size="small" tone="primary" disabled={busy} onClick={takeOwn}>
              Use this
            </Button>
            <Button size="small" tone="quiet" onClick={letGo}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
