import { kindOf } from '@/model/workflow/kinds'
import type { RunCause } from '@/model/workflow/run/events'
import type { WorkflowGraph, WorkflowNode } from '@/model/workflow/types'

/** Which trigger a cause looks for first; any other one stands in for it, as a person who runs a workflow means all of it. */
const FIRST: Partial<Record<RunCause['kind'], readonly string[]>> = {
  manual: ['manual', 'called'],
  called: ['called', 'manual'],
}

/** The triggers of a workflow that are not switched off, from top to bottom. */
export function triggersOf({ nodes }: WorkflowGraph): readonly WorkflowNode[] {
  return nodes
    .filter(
      ({ kind, disabled, parentId }) =>
        !disabled && parentId === undefined && kindOf(kind)?.role === 'trigger',
    )
    .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
}

/** The trigger that a run begins with. */
export function triggerOf(graph: WorkflowGraph, cause: RunCause['kind']): WorkflowNode | undefined {
  const triggers = triggersOf(graph)
  for (const kind of FIRST[cause] ?? []) {
    const found = triggers.find((one) => one.kind === kind)
    if (found) return found
  }
  return triggers[0]
}
