import { memo } from 'react'
import type { WorkflowNode } from '@/model/workflow/types'
import { nodeStatus, nodeText } from '../runs/runWords'
import { StatusMark } from '../runs/StatusMark'
import { useNodeRun } from '../runs/useShownRun'
import { resultGlance } from '../runs/resultGlance'
import styles from './StepRun.module.css'

interface StepRunProps {
  readonly node: WorkflowNode
}

/** What became of a step in the run that is shown, below it. */
export const StepRun = memo(function StepRun({ node }: StepRunProps) {
  const summary = useNodeRun(node.workflowId, node.id)
  if (!summary) return null
  const status = nodeStatus(summary)
  const glance = resultGlance(summary.latest)
  return (
    <div className={styles.run} data-status={status}>
      <StatusMark status={status} />
      <span className={styles.text}>
        {nodeText(summary)}
        {glance !== undefined && <span className={styles.glance}> · {glance}</span>}
      </span>
    </div>
  )
})
