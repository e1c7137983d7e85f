import { History } from 'lucide-react'
import { useState } from 'react'
import { momentText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { SearchField } from '@/components/ui/SearchField'
import { Select } from '@/components/ui/Select'
import { removeWorkflowRuns, type WorkflowRun } from '@/store/workflows'
import { filterRuns, type StatusFilter } from './historyFilter'
import styles from './RunPanel.module.css'
import { causeText, runText } from './runWords'
import { showRun } from './shownRuns'
import { StatusMark } from './StatusMark'
import { useRuns } from './useRuns'

const FILTERS: readonly { readonly value: StatusFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'succeeded', label: 'Done' },
  { value: 'failed', label: 'Not done' },
  { value: 'running', label: 'Running' },
]

interface HistoryListProps {
  readonly workflowId: string
  readonly shownId: string | undefined
}

/** The last runs of a workflow in this browser; one of them is shown. */
export function HistoryList({ workflowId, shownId }: HistoryListProps) {
  const runs = useRuns(workflowId)
  const [status, setStatus] = useState<StatusFilter>('all')
  const [text, setText] = useState('')
  if (!runs) return null
  if (runs.length === 0) {
    return (
      <EmptyState icon={<History size={20} />} title="No runs yet">
        The last 50 runs of this workflow stay in this browser, with everything that happened.
      </EmptyState>
    )
  }
  const listed = filterRuns(runs, status, text)
  return (
    <>
      <div className={styles.filter}>
        <SearchField label="Find runs" placeholder="Find runs" value={text} onChange={setText} />
        <Select
          aria-label="Which runs"
          options={FILTERS}
          value={status}
          onChange={({ target }) => setStatus(target.value as StatusFilter)}
        />
      </div>
      {listed.length === 0 && <p className={styles.none}>No run fits.</p>}
      <ul aria-label="Runs" className={styles.rows}>
        {listed.map((run) => (
          <li key={run.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={run.id === shownId}
              onClick={() => showRun(workflowId, run.id)}
            >
              <StatusMark status={markOf(run)} />
              <span className={styles.name}>{runText(run)}</span>
              <time className={styles.facts} dateTime={new Date(run.startedAt).toISOString()}>
                {momentText(run.startedAt)}
              </time>
              <span className={styles.more}>{run.error?.message ?? causeText(run.cause)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button size="small" tone="quiet" onClick={() => void removeWorkflowRuns(workflowId)}>
          Clear the history
        </Button>
      </div>
    </>
  )
}

function markOf({ status }: WorkflowRun) {
  return status === 'waiting' ? 'unknown' : status
}
