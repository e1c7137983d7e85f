import { Play, Square } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { tip } from '@/components/ui/tip'
import type { LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import { bytesText, momentText } from '@/components/ui/amounts'
import { runText } from '../runWords'
import { Elapsed } from './Elapsed'
import { stopRun } from './liveRuns'
import styles from './RunHeader.module.css'
import { RUN_KEYS } from './useRunKey'

interface RunHeaderProps {
  readonly lambda: LambdaRecord
  /** The run that is shown; absent when there was none. */
  readonly run: LambdaRun | undefined
  readonly isRunning: boolean
  readonly startedAt: number | undefined
  /** Why nothing was run. */
  readonly refusal: string | undefined
  readonly onRun: () => void
}

/** The lambda's name, the button that runs it, and how its last run went. */
export function RunHeader(props: RunHeaderProps) {
  const { lambda, run, isRunning, startedAt, refusal, onRun } = props
  const hasCode = (lambda.code ?? '').trim() !== ''
  const state = refusal ? 'refused' : isRunning ? 'running' : run?.status
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 className={styles.name}>{lambda.name}</h2>
        {/* One button for both, so that the focus stays where it is. */}
        <Button
          tone={isRunning ? 'plain' : 'primary'}
          size="small"
          icon={isRunning ? <Square size={12} /> : <Play size={12} />}
          disabled={!isRunning && !hasCode}
          {...(isRunning ? tip('End this run') : tip('Run with the input', { keys: RUN_KEYS }))}
          onClick={({ detail }) => {
            // The second click of a double-click is not meant for the button that came meanwhile.
            if (detail > 1) return
            if (isRunning) stopRun(lambda.id)
            else onRun()
          }}
        >
          {isRunning ? 'Cancel' : 'Run'}
        </Button>
      </div>
      <p className={styles.facts} data-state={state}>
        <span aria-hidden className={styles.dot} />
        <span role="status" className={styles.status}>
          {refusal ?? (isRunning ? 'Running…' : run ? runText(run) : 'Not run yet')}
        </span>
        {isRunning && startedAt !== undefined && <Elapsed since={startedAt} />}
        {!isRunning && !refusal && run && (
          <span className={styles.rest}>
            {run.memoryUsed !== undefined && (
              <span {...tip('Memory at the end of the run')}>{bytesText(run.memoryUsed)}</span>
            )}
            <time dateTime={new Date(run.startedAt).toISOString()}>
              {momentText(run.startedAt)}
            </time>
          </span>
        )}
      </p>
    </header>
  )
}
