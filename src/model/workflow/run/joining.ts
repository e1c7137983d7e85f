import type { Json } from '../../json'
import type { StepContext } from '../kinds/context'
import type { WorkflowEdge } from '../types'
import { isSettled, type StepState } from './state'

/** What is to become of a step when something above it was settled. */
export type Verdict = 'wait' | 'run' | { readonly skip: string }

/** What a join policy says now. `all` and `any` never look at the order in which values came. */
export function verdictOn(step: StepState): Verdict {
  const { plan, open } = step
  if (plan.into.length === 0) {
    return step.scope.owner ? 'run' : { skip: 'Nothing leads to it.' }
  }
  const hasValue = plan.into.some((edge) => valueOf(step, edge) !== undefined)
  if (plan.join === 'first' && hasValue) return 'run'
  if (open > 0) return 'wait'
  if (!hasValue) return { skip: 'No way to it was taken.' }
  if (plan.join !== 'all') return 'run'
  const missing = incomingOf(step).find(({ value }) => value === undefined)
  return missing === undefined
    ? 'run'
    : { skip: `It waits for all, and the way from “${missing.from}” was not taken.` }
}

/** What came over an edge; `undefined` where the way was not taken, or nothing came yet. */
export function valueOf(step: StepState, { from, fromPort }: WorkflowEdge): Json | undefined {
  const source = step.scope.steps.get(from)
  if (!source?.outputs || !isSettled(source)) return undefined
  return Object.hasOwn(source.outputs, fromPort) ? source.outputs[fromPort] : undefined
}

/** The values that came in, one for each step that edges come from. */
export function incomingOf(step: StepState): StepContext['incoming'] {
  const incoming = new Map<string, { readonly from: string; readonly value: Json | undefined }>()
  for (const edge of step.plan.into) {
    const value = valueOf(step, edge)
    if (incoming.has(edge.from) && value === undefined) continue
    const from = step.scope.steps.get(edge.from)?.plan.node.slug ?? edge.from
    incoming.set(edge.from, { from, value })
  }
  return [...incoming.values()]
}

/** What a step is given: see `StepContext.input`. */
export function inputOf(step: StepState): Json {
  if (step.given !== undefined) return step.given
  const { into } = step.plan
  if (into.length === 0) return step.scope.item
  const incoming = incomingOf(step)
  const [only] = incoming
  if (incoming.length === 1) return only?.value ?? null
  const byName: Record<string, Json> = {}
  for (const { from, value } of incoming) if (value !== undefined) byName[from] = value
  return byName
}
