import type { Json } from '@/model/json'
import type { LambdaRun } from '@/model/lambda/lambda'
import type { RootState } from '../rootState'
import type { Extra } from '../services'
import type { AppDispatch } from '../thunk'

/** How a lambda is to be run. */
export interface RunOptions {
  /** What the function is called with; `null` unless given. */
  readonly input?: Json
  /** Ends the run, as `cancelRun` does. */
  readonly signal?: AbortSignal
  /** Told while it runs: logs and calls of the host as they come. */
  readonly onProgress?: (run: LambdaRun) => void
  /** The same for each attempt at one thing, so that what is called can tell; the id of the run unless given. */
  readonly idempotencyKey?: string
  /** Why it runs, for the history: `manual`, `lambda`, `workflow`, `action`. */
  readonly cause?: string
  /** What `ctx.random` begins with; another one each time unless given. */
  readonly seed?: number
}

/** The store, as a run needs it. */
export interface RunStore {
  readonly dispatch: AppDispatch
  readonly getState: () => RootState
  readonly extra: Extra
}

/** Whom a lambda runs for: what called it, down from what a person started. */
export interface Caller {
  /** The ids of the lambdas that wait for this one, the first one first. */
  readonly waiting: readonly string[]
  /** When the first one is to be done, by `performance.now`. */
  readonly deadline: number
}
