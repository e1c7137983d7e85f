import { PlugZap } from 'lucide-react'
import { EmptyState } from '@/components/ui/EmptyState'
import type { LambdaRun } from '@/model/lambda/lambda'
import { CallTable } from './CallTable'
import styles from './CallTable.module.css'

interface CallsTabProps {
  readonly run: LambdaRun | undefined
  readonly isRunning: boolean
}

/** What the host did for the run that is shown: each call under a grant. */
export function CallsTab({ run, isRunning }: CallsTabProps) {
  if (run && run.calls.length > 0) {
    return (
      <div className={styles.tab}>
        <CallTable calls={run.calls} />
      </div>
    )
  }
  return (
    <EmptyState
      icon={<PlugZap size={20} />}
      title={run ? (isRunning ? 'No calls so far' : 'The last run called nothing') : 'No calls yet'}
    >
      Each request, file, secret and lambda that a run uses is listed here. What it may use is asked
      for under Settings.
    </EmptyState>
  )
}
