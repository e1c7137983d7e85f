import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { EmptyState } from '@/components/ui/EmptyState'
import { indexOf } from '@/model/workflow/graph'
import { titleOf, type Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import styles from './RunPanel.module.css'

interface ProblemsTabProps {
  readonly graph: WorkflowGraph
  readonly problems: readonly Problem[]
  readonly onSelectNode: (nodeId: string) => void
  readonly onSelectEdge: (edgeId: string) => void
}

/** What is wrong with the workflow; a click leads to the step or the edge. */
export function ProblemsTab({ graph, problems, onSelectNode, onSelectEdge }: ProblemsTabProps) {
  if (problems.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={20} />} title="No problems">
        Nothing in this workflow is missing or contradicts itself.
      </EmptyState>
    )
  }
  const index = indexOf(graph)
  return (
    <ul aria-label="Problems" className={styles.rows}>
      {problems.map((problem) => {
        const { nodeId, edgeId, level, message, rule } = problem
        const node = nodeId === undefined ? undefined : index.nodes.get(nodeId)
        return (
          <li key={`${nodeId} ${edgeId} ${rule} ${message}`}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                if (nodeId !== undefined) onSelectNode(nodeId)
                else if (edgeId !== undefined) onSelectEdge(edgeId)
              }}
            >
              <span aria-hidden className={styles.level} data-level={level}>
                {level === 'error' ? <CircleX size={14} /> : <TriangleAlert size={14} />}
              </span>
              <span className={styles.name}>{node ? titleOf(node) : 'Edge'}</span>
              <span className={styles.more}>{message}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
