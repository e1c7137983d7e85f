import { useNaming } from '@/components/ui/useNaming'
import { titleOf } from '@/model/workflow/lint'
import type { WorkflowNode } from '@/model/workflow/types'
import { useAppDispatch, useAppStore } from '@/store'
import { indexOf } from '@/model/workflow/graph'
import { rename } from '../commands/settings'
import { selectGraph } from '@/store/workflows'
import { startRenaming } from '../view/renaming'
import { runPlan } from '../view/runPlan'
import styles from './StepCard.module.css'

interface StepNameFieldProps {
  readonly node: WorkflowNode
}

/** The field in which a step gets its name on the canvas: Enter and leaving give it, Escape gives up. */
export function StepNameField({ node }: StepNameFieldProps) {
  const { id, workflowId } = node
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const naming = useNaming<HTMLInputElement>({
    text: titleOf(node),
    onDone(given) {
      const input = naming.ref.current
      const step = input?.closest<HTMLElement>('.react-flow__node')
      const isHere = document.activeElement === input
      startRenaming(null)
      const graph = selectGraph(store.getState(), workflowId)
      if (given !== null && graph) dispatch(runPlan(rename(indexOf(graph), id, given)))
      if (isHere) step?.focus()
    },
  })
  return (
    <input
      {...naming}
      className={`${styles.field} nodrag nopan`}
      aria-label={`New name of ${titleOf(node)}`}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
