import { CircleAlert, CircleSlash, FastForward, TriangleAlert } from 'lucide-react'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { tip } from '@/components/ui/tip'
import { kindOf } from '@/model/workflow/kinds'
import { titleOf } from '@/model/workflow/lint'
import type { WorkflowNode } from '@/model/workflow/types'
import { useIsRenamed } from '../view/renaming'
import type { StepProblem } from './flowTypes'
import { StepRun } from './StepRun'
import { StepNameField } from './StepNameField'
import styles from './StepCard.module.css'

interface StepHeadProps {
  readonly node: WorkflowNode
  readonly problem: StepProblem | undefined
}

/** The icon, the kind and the name of a step, and what is to be said of it. */
export function StepHead({ node, problem }: StepHeadProps) {
  const kind = kindOf(node.kind)
  const isRenamed = useIsRenamed(node.id)
  return (
    <div className={styles.head} data-group={kind?.group}>
      <span className={styles.icon}>
        <NamedIcon name={kind?.icon ?? 'circle-alert'} />
      </span>
      <span className={styles.words}>
        {isRenamed ? (
          <StepNameField node={node} />
        ) : (
          <span className={styles.name}>{titleOf(node)}</span>
        )}
        <span className={styles.kind}>{kind?.label ?? `Unknown: ${node.kind}`}</span>
      </span>
      <StepRun workflowId={node.workflowId} nodeId={node.id} />
      {node.disabled && <Disabled how={node.disabled} />}
      {problem && (
        <span
          className={styles.problem}
          data-level={problem.level}
          {...tip(
            problem.count === 1
              ? problem.message
              : `${problem.message} And ${problem.count - 1} more.`,
          )}
        >
          {problem.level === 'error' ? <CircleAlert size={14} /> : <TriangleAlert size={14} />}
        </span>
      )}
    </div>
  )
}

function Disabled({ how }: { readonly how: 'skip' | 'bypass' }) {
  const words =
    how === 'skip'
      ? 'Switched off: it is skipped, and what hangs on it alone'
      : 'Switched off: its input goes on as it is'
  return (
    <span className={styles.disabled} {...tip(words)}>
      {how === 'skip' ? <CircleSlash size={14} /> : <FastForward size={14} />}
    </span>
  )
}
