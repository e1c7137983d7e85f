import type { GraphIndex } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import { edgeReason, titleOf } from '@/model/workflow/lint'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import type { WorkflowNode } from '@/model/workflow/types'
import { tabOrder } from '../canvas/flowParts'
import { whyNot, type EdgeEnds } from '../commands/edges'

/** An edge that could be drawn. */
export interface Target {
  readonly ends: EdgeEnds
  /** The port that it begins at. */
  readonly port: string
  readonly title: string
  readonly icon: string
  /** Why it would be red. */
  readonly reason: string | undefined
}

/** The edges that could be drawn from a step, by its ports and the names of the steps that they lead to; those that fit first. */
export function targetsOf(index: GraphIndex, source: WorkflowNode): readonly Target[] {
  const others = tabOrder(index).filter(({ id }) => id !== source.id)
  return outputsOf(source).flatMap((output) => {
    const targets = others.flatMap((target) => {
      const inputs = inputsOf(target)
      return inputs.flatMap((input): Target[] => {
        const ends = { from: source.id, fromPort: output.name, to: target.id, toPort: input.name }
        if (whyNot(index, ends) !== undefined) return []
        const title = inputs.length > 1 ? `${titleOf(target)}, ${input.label}` : titleOf(target)
        const reason = edgeReason(index, ends)?.message
        const icon = kindOf(target.kind)?.icon ?? ''
        return [{ ends, port: output.label, title, icon, reason }]
      })
    })
    return targets.toSorted(
      (one, other) => Number(one.reason !== undefined) - Number(other.reason !== undefined),
    )
  })
}
