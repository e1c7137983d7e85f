import type { StepFailure } from '../kinds/context'
import type { RetryPolicy } from '../types'
import type { StepKey } from './events'

/** Whether a failed attempt is followed by another one. */
export function mayRetry(policy: RetryPolicy, failure: StepFailure, attempt: number): boolean {
  if (attempt >= policy.maxAttempts) return false
  if (failure.more.retryable === false) return false
  if (policy.nonRetryable.includes(failure.code)) return false
  return policy.retryOn?.includes(failure.code) ?? true
}

/**
 * The pause before the next attempt, in ms: what the other side asked for, or `initialMs · factor^(attempt − 1)`, at most `maxMs`, give
 * or take the jitter, which the seed of the run draws.
 */
export function pauseAfter(
  policy: RetryPolicy,
  failure: StepFailure,
  attempt: number,
  seed: number,
): number {
  if (failure.more.retryAfterMs !== undefined) return Math.min(failure.more.retryAfterMs, 3_600_000)
  const pause = Math.min(policy.maxMs, policy.initialMs * policy.factor ** (attempt - 1))
  return Math.round(pause * (1 + policy.jitter * (2 * unit(seed) - 1)))
}

/** A seed for one attempt: of the run's, the step's key and the number of the attempt (FNV-1a). */
export function attemptSeed(runSeed: number, key: StepKey, attempt: number): number {
  let hash = (0x811c9dc5 ^ runSeed) >>> 0
  for (const text of [key, String(attempt)]) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    }
  }
  return hash
}

/** A number from 0 up to 1 of a seed: one step of mulberry32. */
function unit(seed: number): number {
  let t = (seed + 0x6d2b79f5) | 0
  t = Math.imul(t ^ (t >>> 15), 1 | t)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
