import { Copy, Download, RotateCcw } from 'lucide-react'
import { momentText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { titleOf } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { useAppDispatch } from '@/store'
import { startWorkflow, runStep } from '@/store/workflows'
import { beginRun } from './beginRun'
import { copyRun, downloadRun } from './runJson'
import styles from './RunPanel.module.css'
import { causeText, runText } from './runWords'
import type { ShownRun } from './shownRuns'
import { showRun } from './shownRuns'

interface RunBarProps {
  readonly graph: WorkflowGraph
  readonly shown: ShownRun
}

/** How the run went that is shown, and what can be done with it. */
export function RunBar({ graph, shown }: RunBarProps) {
  const dispatch = useAppDispatch()
  const { view, runId } = shown
  const took = view.endedAt === undefined ? undefined : view.endedAt - view.startedAt
  const isAsking = view.asking().length > 0
  const status = view.status === 'running' && isAsking ? 'waiting' : view.status
  const again = () => {
    const { input, nodeId, given } = view
    const onProgress = ({ id }: { readonly id: string }) => showRun(graph.id, id)
    const start = view.isOnly
      ? runStep(graph.id, nodeId, { input, given })
      : startWorkflow(graph.id, { input, nodeId, onProgress })
    void dispatch(beginRun(graph.id, start))
  }
  const writes = view.status === 'cancelled' ? view.writes() : []
  const names = writes.map(({ nodeId }) => {
    const node = view.graph?.nodes.find(({ id }) => id === nodeId)
    return node ? `“${titleOf(node)}”` : 'a step that is gone'
  })
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <p className={styles.title} data-status={status}>
          {runText({ status, ...(took !== undefined && { took }) })}
          {view.startedAt > 0 && (
            <span className={styles.when}>
              {' '}
              · {momentText(view.startedAt)} · {causeText(view.cause)}
            </span>
          )}
        </p>
        {view.error && (
          <p className={styles.error} role="status">
            {view.error.message} <span className={styles.code}>{view.error.code}</span>
          </p>
        )}
        {names.length > 0 && (
          <p className={styles.when}>Already written, and not taken back: {names.join(', ')}.</p>
        )}
      </div>
      <div className={styles.tools}>
        {view.status !== 'running' && (
          <Button size="small" onClick={again}>
            <RotateCcw size={14} /> Run again
          </Button>
        )}
        <IconButton label="Copy the run as JSON" size="small" onClick={() => void copyRun(runId)}>
          <Copy size={14} />
        </IconButton>
        <IconButton
          label="Download the run as JSON"
          size="small"
          onClick={() => void downloadRun(runId)}
        >
          <Download size={14} />
        </IconButton>
      </div>
    </header>
  )
}
