import type { Json } from '../../json'
import { OUT_PORT } from '../types'
import type { ScopeState, StepState } from './state'

/**
 * What a scope whose steps are all settled gives: the value of its output step; of several the values by slug; where there is none,
 * what leaves the one step at the end, or by slug those of several; `null` where nothing did.
 */
export function resultOf({ plan, steps }: ScopeState): Json {
  const from = plan.outputs.length > 0 ? plan.outputs : plan.ends
  const given = from.flatMap(({ node }) => {
    const value = outOf(steps.get(node.id))
    return value === undefined ? [] : [[node.slug, value] as const]
  })
  const [only] = given
  if (from.length === 1 || given.length === 1) return only?.[1] ?? null
  return given.length === 0 ? null : Object.fromEntries(given)
}

function outOf(step: StepState | undefined): Json | undefined {
  if (step?.status !== 'succeeded' || !step.outputs) return undefined
  return Object.hasOwn(step.outputs, OUT_PORT) ? step.outputs[OUT_PORT] : undefined
}
