import { resultGlance } from '../runs/resultGlance'
import { nodeStatus, nodeText } from '../runs/runWords'
import { StatusMark } from '../runs/StatusMark'
import { useNodeRun } from '../runs/useShownRun'
import styles from './StepCard.module.css'

interface StepRunProps {
  readonly workflowId: string
  readonly nodeId: string
}

/** What became of a step in the run that is shown: a sign on it, and a line below it. */
export function StepRun({ workflowId, nodeId }: StepRunProps) {
  const summary = useNodeRun(workflowId, nodeId)
  if (!summary) return null
  const status = nodeStatus(summary)
  const glance = resultGlance(summary.latest)
  return (
    <>
      <StatusMark status={status} />
      <span className={styles.result} data-status={status}>
        {nodeText(summary)}
        {glance !== undefined && ` · ${glance}`}
      </span>
    </>
  )
}
