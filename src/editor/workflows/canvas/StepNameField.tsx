import { useEffect, useRef, useState } from 'react'
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
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(titleOf(node))
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const finish = (given: string | null) => {
    if (done.current) return
    done.current = true
    const step = input.current?.closest<HTMLElement>('.react-flow__node')
    const isHere = document.activeElement === input.current
    startRenaming(null)
    const graph = selectGraph(store.getState(), workflowId)
    if (given !== null && graph) dispatch(runPlan(rename(indexOf(graph), id, given)))
    if (isHere) step?.focus()
  }
  return (
    <input
      ref={input}
      className={`${styles.field} nodrag nopan`}
      aria-label={`New name of ${titleOf(node)}`}
      value={name}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => setName(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') finish(null)
        if (event.key === 'Enter') finish(name)
      }}
      onBlur={() => finish(name)}
    />
  )
}
