import { StepFailure } from '../kinds/context'
import type { Outputs } from '../kinds/kind'
import type { Ending } from './ending'
import type { StepKey } from './events'
import type { StepState } from './state'
import type { Timers } from './timers'

/** Of one attempt, in ms, where neither the step nor its kind says otherwise. */
const ATTEMPT_TIMEOUT = 30_000

interface Attempt {
  readonly ending: Ending
  readonly stopClock: () => void
}

/** Attempts that wait for an answer, each with its time. What comes after an attempt was given up is not heard. */
export class Attempts {
  readonly #open = new Map<StepKey, Attempt>()
  readonly #timers: Timers
  readonly #now: () => number

  constructor(timers: Timers, now: () => number) {
    this.#timers = timers
    this.#now = now
  }

  /** Waits for what an attempt gives, and tells how it went, once; nothing when it was given up. */
  watch(
    step: StepState,
    ending: Ending,
    outputs: Promise<Outputs>,
    told: (outputs: Outputs | StepFailure) => void,
  ): void {
    const { key } = step
    const { at, failure } = this.#deadlineOf(step)
    const tell = (outcome: Outputs | StepFailure) => {
      if (this.#open.get(key)?.ending !== ending) return
      this.#close(key)
      told(outcome)
    }
    const stopClock = this.#timers.at(at, () => {
      ending.abort()
      tell(failure)
    })
    this.#open.set(key, { ending, stopClock })
    outputs.then(tell, (error: unknown) => tell(failureOf(error)))
  }

  /** Gives an attempt up. */
  abort(key: StepKey): void {
    const attempt = this.#open.get(key)
    this.#close(key)
    attempt?.ending.abort()
  }

  #close(key: StepKey): void {
    this.#open.get(key)?.stopClock()
    this.#open.delete(key)
  }

  #deadlineOf({ plan: { node, kind }, startedAt }: StepState): {
    readonly at: number
    readonly failure: StepFailure
  } {
    const limit = node.timeoutMs ?? kind?.timeoutMs ?? ATTEMPT_TIMEOUT
    const at = this.#now() + limit
    const total = startedAt + (node.totalTimeoutMs ?? Infinity)
    return total < at
      ? { at: total, failure: tooLate('nodeTimeout', node.totalTimeoutMs ?? 0, false) }
      : { at, failure: tooLate('timeout', limit, true) }
  }
}

/** Whatever a step threw as a failure with a code. */
export function failureOf(error: unknown): StepFailure {
  if (error instanceof StepFailure) return error
  const message = error instanceof Error && error.message !== '' ? error.message : String(error)
  return new StepFailure('failed', message)
}

function tooLate(code: string, ms: number, retryable: boolean): StepFailure {
  const time = ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`
  const message = `It was not done after ${time}. Give it more time, or let it do less.`
  return new StepFailure(code, message, { retryable })
}
