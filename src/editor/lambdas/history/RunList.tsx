import { useEffect, useRef } from 'react'
import type { LambdaRun } from '@/model/lambda/lambda'
import { momentText } from '@/components/ui/amounts'
import { runText } from '../runWords'
import { causeOf, isInputCut } from '../runs/kept'
import { inputGlance } from './inputGlance'
import styles from './HistoryTab.module.css'

interface RunListProps {
  /** Newest first. */
  readonly runs: readonly LambdaRun[]
  /** The run that the focus comes back to. */
  readonly focusedId: string | undefined
  readonly onChoose: (runId: string) => void
}

/** The runs in short: how each went, when, why it was started, with what. */
export function RunList({ runs, focusedId, onChoose }: RunListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-focused]')?.focus()
  }, [])
  return (
    <ul ref={list} aria-label="Runs" className={styles.list}>
      {runs.map((run) => (
        <li key={run.id}>
          <button
            type="button"
            className={styles.run}
            data-status={run.status}
            data-focused={run.id === focusedId || undefined}
            onClick={() => onChoose(run.id)}
          >
            <span aria-hidden className={styles.dot} />
            <span className={styles.text}>{runText(run)}</span>
            <time className={styles.moment} dateTime={new Date(run.startedAt).toISOString()}>
              {momentText(run.startedAt)}
            </time>
            <span className={styles.input}>
              {[causeOf(run), isInputCut(run) ? 'a large input' : inputGlance(run.input)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
