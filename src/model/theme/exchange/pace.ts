import { fail, ok, type Result } from '../../result'
import type { Steps } from './types'

/** How long work shares the page with everything else. */
export interface Pace {
  /** Asked after each step of a few milliseconds: shows how far it is (0 to 1), and answers a promise when the page should have a turn. */
  readonly between?: (done: number) => Promise<void> | undefined
  readonly isCancelled?: () => boolean
}

/** Does work step by step. Refused with a sentence when it is cancelled. */
export async function atPace<T>(
  steps: Steps<T>,
  { between, isCancelled }: Pace,
): Promise<Result<T, string>> {
  for (;;) {
    if (isCancelled?.()) return fail('Cancelled.')
    const step = steps.next()
    if (step.done === true) return ok(step.value)
    const turn = between?.(step.value)
    if (turn) await turn
  }
}
