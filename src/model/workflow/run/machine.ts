import type { Json } from '../../json'
import type { StepError, StepFailure } from '../kinds/context'
import type { Effect, Outputs } from '../kinds/kind'
import { ERROR_PORT } from '../types'
import { keyOfStep, type RunEnd, type RunEventBody, type StepKey } from './events'
import { inputOf, valueOf, verdictOn } from './joining'
import type { Plan, PlanScope, PlanStep } from './plan'
import { ReadyQueue } from './readyQueue'
import { resultOf } from './results'
import { attemptSeed, mayRetry, pauseAfter } from './retryDelay'
import type { RoundsOf } from './rounds'
import { createRounds } from './rounds'
import { isSettled, type ScopeState, type StepState } from './state'

/** How a run ended, and with what. */
export interface RunResult {
  readonly status: RunEnd
  readonly output?: Json
  readonly error?: StepError
}

/** What the machine asks of whoever drives it. Nothing of it may start a step. */
export interface MachineHooks {
  readonly emit: (event: RunEventBody) => void
  readonly now: () => number
  /** A running attempt is to be ended: what it gives is not asked for any more. */
  readonly abort: (step: StepState) => void
  /** The list that a Map goes over. @throws StepFailure */
  readonly itemsOf: (step: StepState) => readonly Json[]
  /** Whether While goes round once more. @throws StepFailure */
  readonly holds: (step: StepState, index: number, item: Json) => boolean
}

type NewScope = Pick<ScopeState, 'plan' | 'owner' | 'index' | 'item' | 'path'>

/**
 * The scheduler: which steps may begin, and what follows when one is done. It does no work, has no clock and no chance of its own, so
 * that the same events lead to the same state. Everything that it decides is an event.
 */
export class Machine {
  readonly plan: Plan
  readonly seed: number
  readonly hooks: MachineHooks
  readonly #ready = new ReadyQueue()
  readonly #steps = new Map<StepKey, StepState>()
  readonly rounds: RoundsOf
  /** Settled steps whose edges are still to be looked at. */
  readonly #settled: StepState[] = []
  root: ScopeState | undefined
  /** A journal is read: iterations begin because it says so. */
  isReplaying = false
  ended: RunResult | undefined
  /** Attempts that are under way. */
  inFlight = 0

  constructor(plan: Plan, seed: number, hooks: MachineHooks) {
    this.plan = plan
    this.seed = seed
    this.hooks = hooks
    this.rounds = createRounds(this)
  }

  /** Begins with a trigger, or with `only` at the one step that is to be run. */
  start(nodeId: string, input: Json, only: boolean): void {
    const first = this.plan.step(nodeId)
    const plan = only && first ? alone(first) : this.plan.scope(undefined)
    const root = this.open({ plan, owner: undefined, index: 0, item: input, path: '' })
    this.root = root
    for (const step of root.steps.values()) {
      if (step.plan.node.id === nodeId) {
        step.given = input
        this.#makeReady(step)
      } else if (step.plan.into.length === 0) {
        const isTrigger = step.plan.kind?.role === 'trigger'
        this.skip(step, isTrigger ? 'The run began with another trigger.' : 'Nothing leads to it.')
      }
    }
    this.#checkScope(root)
  }

  /** A step by its key, while its scope goes on. */
  step(key: StepKey): StepState | undefined {
    return this.#steps.get(key)
  }

  /** Every step of every scope that goes on. */
  steps(): Iterable<StepState> {
    return this.#steps.values()
  }

  /** The step that is to begin next; `undefined` while none may. */
  take(): StepState | undefined {
    if (this.ended || this.inFlight >= this.plan.concurrency) return undefined
    return this.#ready.take()
  }

  /** An attempt begins. */
  began(step: StepState, effect: Effect, at = this.hooks.now()): void {
    step.attempt += 1
    if (step.attempt === 1) step.startedAt = at
    step.status = 'running'
    step.effect = effect
    if (!step.plan.isContainer) this.inFlight += 1
    this.hooks.emit({ type: 'attemptStarted', key: step.key, attempt: step.attempt, effect })
  }

  succeeded(step: StepState, outputs: Outputs): void {
    this.#leave(step)
    const { key, attempt } = step
    this.hooks.emit({ type: 'attemptSucceeded', key, attempt, outputs })
    this.#settle(step, 'succeeded', outputs)
  }

  /** Answers when it is tried again, in ms since 1970; `undefined` when it is not. */
  failed(step: StepState, failure: StepFailure): number | undefined {
    const at = this.hooks.now()
    const retryAt = this.#retryAt(step, failure, at)
    this.settleFailed(step, this.errorOf(step, failure, at), retryAt)
    return retryAt
  }

  /** An attempt failed, with this error. */
  settleFailed(step: StepState, error: StepError, retryAt: number | undefined): void {
    this.#leave(step)
    const { key, attempt } = step
    const retry = retryAt === undefined ? {} : { retryAt }
    this.hooks.emit({ type: 'attemptFailed', key, attempt, error, ...retry })
    step.retryAt = retryAt
    if (retryAt !== undefined) {
      step.status = 'waiting'
      return
    }
    step.error = error
    if (step.plan.hasErrorEdge) {
      const value = { ...error, input: inputOf(step) } as unknown as Json
      this.#settle(step, 'failed', { [ERROR_PORT]: value })
    } else if (step.scope.owner) {
      step.status = 'failed'
      this.rounds.failed(step.scope, error)
    } else {
      step.status = 'failed'
      this.end({ status: 'failed', error })
    }
  }

  /** The pause before another attempt is over, or a person says that it is to be tried again. */
  again(step: StepState): void {
    if (step.status === 'waiting' || step.status === 'unknown') this.#makeReady(step)
  }

  /** Nobody knows what became of a running attempt. */
  unknown(step: StepState): void {
    this.#leave(step)
    step.status = 'unknown'
    this.hooks.emit({ type: 'attemptUnknown', key: step.key, attempt: step.attempt })
  }

  /** A person says that an unknown attempt did its work. */
  resolvedDone(step: StepState, outputs: Outputs): void {
    this.#settle(step, 'succeeded', outputs)
  }

  skip(step: StepState, reason: string): void {
    this.hooks.emit({ type: 'nodeSkipped', key: step.key, reason })
    this.#settle(step, 'skipped', undefined)
  }

  /** Ends the run: what is under way is aborted. */
  end(result: RunResult): void {
    if (this.ended) return
    this.ended = result
    if (this.root) this.close(this.root)
    const { status, output, error } = result
    this.hooks.emit({
      type: 'runEnded',
      status,
      ...(output !== undefined && { output }),
      ...(error && { error }),
    })
  }

  /** Opens an iteration, or the workflow itself; its first steps become ready when `enter` is called. */
  open({ plan, owner, index, item, path }: NewScope): ScopeState {
    const steps = new Map<string, StepState>()
    const { length } = plan.steps
    const scope: ScopeState = { path, plan, steps, owner, index, item, open: length, isOver: false }
    for (const one of plan.steps) {
      const state: StepState = {
        key: keyOfStep(path, one.node.id),
        plan: one,
        scope,
        status: 'pending',
        attempt: 0,
        startedAt: 0,
        effect: 'pure',
        retryAt: undefined,
        open: one.into.length,
        outputs: undefined,
        error: undefined,
        given: undefined,
        rounds: undefined,
      }
      steps.set(one.node.id, state)
      this.#steps.set(state.key, state)
    }
    return scope
  }

  /** The steps of an iteration that nothing leads to become ready. */
  enter(scope: ScopeState): void {
    for (const step of scope.steps.values()) if (step.plan.into.length === 0) this.#decide(step)
    this.#checkScope(scope)
  }

  /** A scope is over: what still runs in it is aborted, and it is forgotten. */
  close(scope: ScopeState): void {
    scope.isOver = true
    for (const step of scope.steps.values()) {
      for (const round of step.rounds?.running.values() ?? []) this.close(round)
      if (step.status === 'running' && !step.plan.isContainer) {
        this.inFlight -= 1
        this.hooks.abort(step)
      }
      this.#steps.delete(step.key)
    }
  }

  errorOf(step: StepState, { code, message, more }: StepFailure, at: number): StepError {
    return {
      code,
      message,
      nodeId: step.plan.node.id,
      scope: step.scope.path,
      attempt: step.attempt,
      retryable: more.retryable ?? !step.plan.retry.nonRetryable.includes(code),
      at,
      ...(more.data !== undefined && { data: more.data }),
    }
  }

  #retryAt(step: StepState, failure: StepFailure, at: number): number | undefined {
    const { retry, isContainer, node } = step.plan
    if (isContainer || !mayRetry(retry, failure, step.attempt)) return undefined
    const seed = attemptSeed(this.seed, step.key, step.attempt)
    const retryAt = at + pauseAfter(retry, failure, step.attempt, seed)
    const { totalTimeoutMs } = node
    return totalTimeoutMs !== undefined && retryAt >= step.startedAt + totalTimeoutMs
      ? undefined
      : retryAt
  }

  #leave(step: StepState): void {
    if (step.status === 'running' && !step.plan.isContainer) this.inFlight -= 1
  }

  #settle(
    step: StepState,
    status: 'succeeded' | 'failed' | 'skipped',
    outputs: Outputs | undefined,
  ): void {
    step.status = status
    step.outputs = outputs
    step.rounds = undefined
    step.scope.open -= 1
    this.#settled.push(step)
    // A chain of a thousand skipped steps is gone through here, and not a thousand calls deep.
    if (this.#settled.length > 1) return
    for (const one of this.#settled) this.#follow(one)
    this.#settled.length = 0
  }

  #follow({ plan, scope }: StepState): void {
    for (const { to } of plan.outOf) {
      const next = scope.steps.get(to)
      if (!next || isSettled(next)) continue
      next.open -= 1
      this.#decide(next)
    }
    this.#checkScope(scope)
  }

  #decide(step: StepState): void {
    if (step.status !== 'pending' || step.scope.isOver) return
    const verdict = verdictOn(step)
    if (verdict === 'wait') return
    if (verdict !== 'run') this.skip(step, verdict.skip)
    else if (step.plan.node.disabled === 'skip') this.skip(step, 'It is switched off.')
    else {
      if (step.plan.join === 'first' && step.plan.into.length > 0) {
        step.given = step.plan.into
          .map((edge) => valueOf(step, edge))
          .find((value) => value !== undefined)
      }
      this.#makeReady(step)
    }
  }

  #makeReady(step: StepState): void {
    step.status = 'ready'
    this.#ready.add(step)
  }

  #checkScope(scope: ScopeState): void {
    if (scope.open > 0 || scope.isOver) return
    if (scope.owner) this.rounds.done(scope, resultOf(scope))
    else this.end({ status: 'succeeded', output: resultOf(scope) })
  }
}

/** The scope of a run of one step. */
function alone(step: PlanStep): PlanScope {
  const own: PlanStep = { ...step, into: [], outOf: [], hasErrorEdge: false }
  return { container: undefined, steps: [own], outputs: [], ends: [own] }
}
