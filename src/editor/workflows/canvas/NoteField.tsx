import { useNaming } from '@/components/ui/useNaming'
import { indexOf } from '@/model/workflow/graph'
import { titleOf } from '@/model/workflow/lint'
import type { WorkflowNode } from '@/model/workflow/types'
import { useAppDispatch, useAppStore } from '@/store'
import { writeNote } from '../commands/settings'
import { selectGraph } from '@/store/workflows'
import { startRenaming } from '../view/renaming'
import { runPlan } from '../view/runPlan'
import styles from './StepCard.module.css'

interface NoteFieldProps {
  readonly node: WorkflowNode
  readonly text: string
}

/** The field in which a note is written on the canvas: leaving it keeps the text, Escape gives up. */
export function NoteField({ node, text }: NoteFieldProps) {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const naming = useNaming<HTMLTextAreaElement>({
    text,
    multiline: true,
    onDone(given) {
      const field = naming.ref.current
      const step = field?.closest<HTMLElement>('.react-flow__node')
      const isHere = document.activeElement === field
      startRenaming(null)
      const graph = selectGraph(store.getState(), node.workflowId)
      if (given !== null && graph) dispatch(runPlan(writeNote(indexOf(graph), node.id, given)))
      if (isHere) step?.focus()
    },
  })
  return (
    <textarea
      {...naming}
      className={`${styles.noteField} nodrag nopan nowheel`}
      aria-label={`Text of ${titleOf(node)}`}
    />
  )
}
