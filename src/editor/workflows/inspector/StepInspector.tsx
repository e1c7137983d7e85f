import type { GraphIndex } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowNode } from '@/model/workflow/types'
import { FailureSection } from './FailureSection'
import styles from './inspector.module.css'
import { NameFields } from './NameFields'
import { isSeen, Param } from './params/Param'
import { ProblemList } from './ProblemList'
import { RunsWhenSection } from './RunsWhenSection'

interface StepInspectorProps {
  readonly index: GraphIndex
  readonly node: WorkflowNode
  /** Of this step. */
  readonly problems: readonly Problem[]
}

/** Everything of one step that can be set. */
export function StepInspector({ index, node, problems }: StepInspectorProps) {
  const kind = kindOf(node.kind)
  const specs = kind?.params ?? []
  const seen = specs.filter((spec) => isSeen(spec, node, specs))
  const own = problems.filter(({ param }) => !seen.some(({ name }) => name === param))
  const runs = kind !== undefined && kind.role !== 'note'
  return (
    <>
      <header className={styles.header}>
        <h3 className={styles.kind}>{kind?.label ?? node.kind}</h3>
        <p className={styles.note}>
          {kind?.description ??
            'A step of another program, or of a newer version. It is kept as it is.'}
        </p>
      </header>
      {own.length > 0 && <ProblemList problems={own} />}
      <div className={styles.fields}>
        <NameFields index={index} node={node} isNote={kind?.role === 'note'} />
      </div>
      {seen.length > 0 && (
        <div className={styles.fields}>
          {seen.map((spec) => (
            <Param
              key={spec.name}
              node={node}
              spec={spec}
              problem={problems.find(({ param }) => param === spec.name)?.message}
            />
          ))}
        </div>
      )}
      {runs && kind.role !== 'trigger' && (
        <RunsWhenSection node={node} edges={index.into(node.id).length} />
      )}
      {runs && kind.role === 'step' && kind.hasErrorPort && (
        <FailureSection node={node} kind={kind} />
      )}
    </>
  )
}
