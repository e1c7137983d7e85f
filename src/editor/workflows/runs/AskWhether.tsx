import { Button } from '@/components/ui/Button'
import type { StepView } from '@/model/workflow/run/view'
import { resolveStep } from '@/store/workflows'
import styles from './RunPanel.module.css'

interface AskWhetherProps {
  readonly runId: string
  readonly step: StepView
}

/** A write was cut off: only a person can find out whether it was done. */
export function AskWhether({ runId, step }: AskWhetherProps) {
  const call = step.attempts.at(-1)?.calls.at(-1)
  return (
    <div role="group" aria-label="Was it done?" className={styles.ask}>
      <p>
        The editor was closed while this step was writing
        {call ? ` (${call.call} ${call.about})` : ''}. Look whether it was done.
      </p>
      <div className={styles.answers}>
        <Button size="small" onClick={() => resolveStep(runId, step.key, 'done')}>
          It was done
        </Button>
        <Button size="small" onClick={() => resolveStep(runId, step.key, 'retry')}>
          Do it again
        </Button>
        <Button size="small" tone="quiet" onClick={() => resolveStep(runId, step.key, 'failed')}>
          It failed
        </Button>
      </div>
    </div>
  )
}
