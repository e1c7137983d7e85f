import type { Json } from '../../json'
import type { LogLevel, StepContext, StepHost } from '../kinds/context'
import type { Params } from '../kinds/kind'
import type { Ending } from './ending'
import type { RunEventBody } from './events'
import { incomingOf, inputOf } from './joining'
import type { Evaluator } from './names'
import { evaluatedParams } from './params'
import { recordedHost } from './recordedHost'
import { attemptSeed } from './retryDelay'
import type { StepState } from './state'

/** What an attempt has of the run around it. */
export interface AttemptWorld {
  readonly runId: string
  readonly seed: number
  readonly evaluator: Evaluator
  readonly host: StepHost
  readonly now: () => number
  /** Hears what the step says, as long as it is the attempt under way. */
  readonly note: (step: StepState, attempt: number, event: RunEventBody) => void
}

/** What a step is given; what it does not look at is not made. @throws StepFailure a parameter cannot be evaluated */
export class AttemptContext implements StepContext {
  readonly #step: StepState
  readonly #world: AttemptWorld
  readonly #ending: Ending
  readonly params: Params
  readonly attempt: number
  readonly startedAt: number
  #host: StepHost | undefined

  constructor(step: StepState, world: AttemptWorld, ending: Ending) {
    this.#step = step
    this.#world = world
    this.#ending = ending
    this.attempt = step.attempt
    this.startedAt = step.startedAt
    this.params = evaluatedParams(step, world.evaluator)
  }

  get input(): Json {
    return inputOf(this.#step)
  }

  get incoming(): StepContext['incoming'] {
    return incomingOf(this.#step)
  }

  get idempotencyKey(): string {
    return `${this.#world.runId}:${this.#step.key}`
  }

  get seed(): number {
    return attemptSeed(this.#world.seed, this.#step.key, this.attempt)
  }

  get signal(): AbortSignal {
    return this.#ending.signal
  }

  get host(): StepHost {
    const { host, now } = this.#world
    this.#host ??= recordedHost(host, this.#record(), now)
    return this.#host
  }

  evaluate = (expression: string): Json =>
    this.#world.evaluator.valueOf(this.#step, 'expression', expression)

  log = (level: LogLevel, text: string): void => {
    const { key } = this.#step
    this.#note({ type: 'log', key, attempt: this.attempt, level, text })
  }

  #record(): Parameters<typeof recordedHost>[1] {
    const { key } = this.#step
    const { attempt } = this
    return {
      called: (n, call, about, effect) =>
        this.#note({ type: 'hostCall', key, attempt, n, call, about, effect }),
      answered: (n, ok, took) => this.#note({ type: 'hostResult', key, attempt, n, ok, took }),
    }
  }

  #note(event: RunEventBody): void {
    this.#world.note(this.#step, this.attempt, event)
  }
}
