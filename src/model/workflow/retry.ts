import type { Json, JsonObject } from '../json'
import type { RetryPolicy } from './types'

/**
 * What applies where a step says nothing: the shape of Temporal's policy (1 s, doubled, at most 1 min), but with one attempt, as to
 * repeat a write unasked is wrong in an editor.
 */
export const RETRY: RetryPolicy = {
  maxAttempts: 1,
  initialMs: 1000,
  factor: 2,
  maxMs: 60_000,
  jitter: 0.2,
  nonRetryable: ['validation', 'permission', 'type'],
}

/** The parts of a stored policy that make sense. */
export function retryOf(value: JsonObject): Partial<RetryPolicy> {
  const retryOn = textsOf(value['retryOn'])
  const nonRetryable = textsOf(value['nonRetryable'])
  return {
    ...numberIn(value, 'maxAttempts', 1, 100),
    ...numberIn(value, 'initialMs', 0, 3_600_000),
    ...numberIn(value, 'factor', 1, 10),
    ...numberIn(value, 'maxMs', 0, 3_600_000),
    ...numberIn(value, 'jitter', 0, 1),
    ...(retryOn && { retryOn }),
    ...(nonRetryable && { nonRetryable }),
  }
}

type NumberField = 'maxAttempts' | 'initialMs' | 'factor' | 'maxMs' | 'jitter'

function numberIn(
  value: JsonObject,
  field: NumberField,
  min: number,
  max: number,
): Partial<RetryPolicy> {
  const given = value[field]
  if (typeof given !== 'number' || !Number.isFinite(given)) return {}
  const number = Math.min(max, Math.max(min, given))
  return { [field]: field === 'maxAttempts' ? Math.floor(number) : number }
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
}
