import { EmptyState } from '@/components/ui/EmptyState'
import { Play } from 'lucide-react'
import { containersOf, indexOf, topologicalOrder, type GraphIndex } from '@/model/workflow/graph'
import type { WorkflowNode } from '@/model/workflow/types'
import { kindOf } from '@/model/workflow/kinds'
import { titleOf } from '@/model/workflow/lint'
import { nodeStatus, nodeText } from './runWords'
import styles from './RunPanel.module.css'
import { StatusMark } from './StatusMark'
import type { ShownRun } from './shownRuns'
import type { Scopes } from './useScopes'

interface StepListProps {
  readonly shown: ShownRun | undefined
  readonly scopes: Scopes
  readonly nodeId: string | undefined
  readonly onSelect: (nodeId: string) => void
}

/** The steps of a run in the order of the workflow, and what became of each. */
export function StepList({ shown, nodeId, onSelect }: StepListProps) {
  const graph = shown?.view.graph
  if (!shown || !graph) {
    return (
      <EmptyState icon={<Play size={20} />} title="No run yet">
        Press Run: each step then shows what it was given and what it gave.
      </EmptyState>
    )
  }
  const index = indexOf(graph)
  const steps = inOrder(index).filter(
    ({ id, kind }) =>
      kindOf(kind)?.role !== 'note' && (!shown.view.isOnly || shown.view.nodes.has(id)),
  )
  return (
    <ul aria-label="Steps of the run" className={styles.rows}>
      {steps.map((node) => {
        const summary = shown.view.nodes.get(node.id)
        return (
          <li key={node.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={node.id === nodeId}
              style={{ paddingInlineStart: 8 + containersOf(index, node.id).length * 14 }}
              onClick={() => onSelect(node.id)}
            >
              <StatusMark status={summary ? nodeStatus(summary) : 'pending'} />
              <span className={styles.name}>{titleOf(node)}</span>
              <span className={styles.facts}>{summary ? nodeText(summary) : 'Not begun'}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Each step after what leads to it, and the steps in a container after it. */
function inOrder(index: GraphIndex): readonly WorkflowNode[] {
  const order = topologicalOrder(index)
  const below = (parent: string | undefined, depth: number): readonly WorkflowNode[] =>
    order
      .filter(({ parentId }) => parentId === parent)
      // A ring of containers, which two people can close, has no bottom.
      .flatMap((node) => [node, ...(depth < 20 ? below(node.id, depth + 1) : [])])
  return below(undefined, 0)
}
