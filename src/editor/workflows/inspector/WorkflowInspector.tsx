import { indexOf } from '@/model/workflow/graph'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { useAppSelector } from '@/store'
import { EdgeInspector } from './EdgeInspector'
import styles from './inspector.module.css'
import { StepInspector } from './StepInspector'
import { WorkflowSettingsForm } from './WorkflowSettingsForm'

interface WorkflowInspectorProps {
  readonly graph: WorkflowGraph
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
  /** Of the whole workflow. */
  readonly problems: readonly Problem[]
}

/** What is selected of a workflow, or the workflow itself. */
export function WorkflowInspector({ graph, nodeIds, edgeIds, problems }: WorkflowInspectorProps) {
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const index = indexOf(graph)
  const nodes = nodeIds.flatMap((id) => index.nodes.get(id) ?? [])
  const edges = edgeIds.flatMap((id) => index.edges.get(id) ?? [])
  const [node] = nodes
  const [edge] = edges
  const count = nodes.length + edges.length
  return (
    <fieldset className={styles.inspector} disabled={readOnly} aria-label="Inspector">
      {count > 1 ? (
        <header className={styles.header}>
          <h3 className={styles.kind}>{countWords(nodes.length, edges.length)}</h3>
          <p className={styles.note}>Select one alone to set what it does.</p>
        </header>
      ) : node ? (
        <StepInspector
          key={node.id}
          index={index}
          node={node}
          problems={problems.filter(({ nodeId }) => nodeId === node.id)}
        />
      ) : edge ? (
        <EdgeInspector
          index={index}
          edge={edge}
          problems={problems.filter(({ edgeId }) => edgeId === edge.id)}
        />
      ) : (
        <WorkflowSettingsForm key={graph.id} graph={graph} />
      )}
    </fieldset>
  )
}

function countWords(steps: number, edges: number): string {
  const parts = [
    steps > 0 && `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    edges > 0 && `${edges} ${edges === 1 ? 'edge' : 'edges'}`,
  ].filter(Boolean)
  return `${parts.join(' and ')} are selected`
}
