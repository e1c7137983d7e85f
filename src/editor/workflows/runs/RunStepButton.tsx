import { StepForward } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { tip } from '@/components/ui/tip'
import type { Json } from '@/model/json'
import { kindOf } from '@/model/workflow/kinds'
import type { RunView } from '@/model/workflow/run/view'
import type { WorkflowGraph } from '@/model/workflow/types'
import { useAppDispatch } from '@/store'
import { runStep } from '@/store/workflows'
import { beginRun } from './beginRun'
import { givenBy } from './givenBy'

interface RunStepButtonProps {
  readonly graph: WorkflowGraph
  readonly nodeId: string
  readonly input: Json | undefined
  readonly view: RunView
}

/** Runs one step alone, as it stands now, with what it was given last. */
export function RunStepButton({ graph, nodeId, input, view }: RunStepButtonProps) {
  const dispatch = useAppDispatch()
  const node = graph.nodes.find(({ id }) => id === nodeId)
  const role = node && kindOf(node.kind)?.role
  if (!node || role === undefined || role === 'trigger' || role === 'note') return null
  const run = () => {
    const start = runStep(graph.id, nodeId, { input: input ?? null, given: givenBy(view) })
    void dispatch(beginRun(graph.id, start))
  }
  return (
    <Button
      size="small"
      tone="quiet"
      disabled={input === undefined}
      {...tip(
        input === undefined ? 'Run the workflow first' : 'Run this step alone with this input',
      )}
      onClick={run}
    >
      <StepForward size={14} /> Run this step
    </Button>
  )
}
