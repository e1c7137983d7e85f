import type { GraphIndex } from '@/model/workflow/graph'
import { titleOf, type Problem } from '@/model/workflow/lint'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import { typeWords } from '@/model/schema/assignable'
import type { WorkflowEdge } from '@/model/workflow/types'
import styles from './inspector.module.css'
import { ProblemList } from './ProblemList'

interface EdgeInspectorProps {
  readonly index: GraphIndex
  readonly edge: WorkflowEdge
  readonly problems: readonly Problem[]
}

/** From where to where an edge leads, and what it carries. */
export function EdgeInspector({ index, edge, problems }: EdgeInspectorProps) {
  const [from, to] = [index.nodes.get(edge.from), index.nodes.get(edge.to)]
  const port = from && outputsOf(from).find(({ name }) => name === edge.fromPort)
  const target = to && inputsOf(to).find(({ name }) => name === edge.toPort)
  return (
    <>
      <header className={styles.header}>
        <h3 className={styles.kind}>Edge</h3>
      </header>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <dl className={styles.facts}>
        <dt>From</dt>
        <dd>
          {from ? titleOf(from) : 'A step that is gone'} · {port?.label ?? edge.fromPort}
        </dd>
        <dt>To</dt>
        <dd>
          {to ? titleOf(to) : 'A step that is gone'} · {target?.label ?? edge.toPort}
        </dd>
        <dt>Carries</dt>
        <dd>{typeWords(port?.schema ?? {})}</dd>
      </dl>
    </>
  )
}
