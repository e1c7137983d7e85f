import type { Json } from '../../json'
import type { StepError } from '../kinds/context'
import type { Effect, Outputs } from '../kinds/kind'
import type { StepKey, StepStatus } from './events'
import type { PlanScope, PlanStep } from './plan'

/** One activation of a step in one scope. */
export interface StepState {
  readonly key: StepKey
  readonly plan: PlanStep
  readonly scope: ScopeState
  status: StepStatus
  /** 0 before the first. */
  attempt: number
  /** When the first attempt began. */
  startedAt: number
  /** What the attempt under way does to the world. */
  effect: Effect
  /** When there is another attempt, while it waits for that. */
  retryAt: number | undefined
  /** Edges that are not settled yet. */
  open: number
  outputs: Outputs | undefined
  error: StepError | undefined
  /** What it is given, where that does not follow from its edges: a trigger, the one step of a run, the first value of a join. */
  given: Json | undefined
  /** Of a container that runs. */
  rounds: Rounds | undefined
}

/** One iteration of a container, or the workflow itself. */
export interface ScopeState {
  readonly path: string
  readonly plan: PlanScope
  readonly steps: ReadonlyMap<string, StepState>
  /** The container that it is an iteration of. */
  readonly owner: StepState | undefined
  readonly index: number
  readonly item: Json
  /** Steps that are not settled yet. */
  open: number
  isOver: boolean
}

/** What a container that runs knows of its iterations; those that ended are results alone. */
export interface Rounds {
  /** Of a Map; `undefined` until it is known, and for While. */
  items: readonly Json[] | undefined
  /** What each one gave, in the order of the items; `undefined` where it is left out. */
  readonly results: (Json | undefined)[]
  readonly running: Map<number, ScopeState>
  next: number
  done: number
  /** Whether it is beginning iterations right now: what ends meanwhile begins none of its own, however many there are. */
  isBusy: boolean
}

/** Whether nothing more happens with a step. */
export function isSettled({ status }: StepState): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'skipped'
}
