import { useEffect, useRef, useState } from 'react'
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
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(text)
  const done = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (given: string | null) => {
    if (done.current) return
    done.current = true
    const step = field.current?.closest<HTMLElement>('.react-flow__node')
    const isHere = document.activeElement === field.current
    startRenaming(null)
    const graph = selectGraph(store.getState(), node.workflowId)
    if (given !== null && graph) dispatch(runPlan(writeNote(indexOf(graph), node.id, given)))
    if (isHere) step?.focus()
  }
  return (
    <textarea
      ref={field}
      className={`${styles.noteField} nodrag nopan nowheel`}
      aria-label={`Text of ${titleOf(node)}`}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') finish(null)
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(draft)
      }}
      onBlur={() => finish(draft)}
    />
  )
}
