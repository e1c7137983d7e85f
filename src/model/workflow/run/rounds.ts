import type { Json } from '../../json'
import { StepFailure, type StepError } from '../kinds/context'
import { OUT_PORT } from '../types'
import { iterationScope } from './events'
import { inputOf } from './joining'
import type { Machine } from './machine'
import type { Rounds, ScopeState, StepState } from './state'
import { asJson } from './values'

/** The iterations of containers. */
export interface RoundsOf {
  /** A container begins to go round. */
  readonly open: (step: StepState) => void
  /** Goes on with one that runs, after a journal was read. */
  readonly resume: (step: StepState) => void
  /** An iteration begins, by itself or because the journal says so. */
  readonly begin: (step: StepState, index: number, item: Json) => void
  readonly done: (scope: ScopeState, value: Json) => void
  readonly failed: (scope: ScopeState, error: StepError) => void
}

/** Items that a Map goes over at most. */
const MOST_ITEMS = 100_000

/** How a machine goes round in Map and While. While a journal is read it begins nothing by itself. */
export function createRounds(machine: Machine): RoundsOf {
  const { hooks } = machine

  function open(step: StepState): void {
    step.rounds = {
      items: undefined,
      results: [],
      running: new Map(),
      next: 0,
      done: 0,
      isBusy: false,
    }
    if (!machine.isReplaying) resume(step)
  }

  function resume(step: StepState): void {
    const { rounds } = step
    if (!rounds || rounds.isBusy) return
    rounds.isBusy = true
    try {
      if (step.plan.kind?.role === 'map') {
        rounds.items ??= checked(hooks.itemsOf(step))
        fill(step, rounds, rounds.items)
      } else if (rounds.running.size === 0) goRound(step, rounds)
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error
      fail(step, machine.errorOf(step, error, hooks.now()))
    } finally {
      rounds.isBusy = false
    }
  }

  function fill(step: StepState, rounds: Rounds, items: readonly Json[]): void {
    const most = numberOf(step, 'concurrency', 4, 16)
    // Iterations of nothing but skipped steps end as they begin.
    while (step.rounds === rounds && rounds.running.size < most && rounds.next < items.length) {
      begin(step, rounds.next, items[rounds.next] ?? null)
    }
    if (step.rounds !== rounds || rounds.done < items.length) return
    const given = rounds.results.filter((value) => value !== undefined)
    machine.succeeded(step, { [OUT_PORT]: asJson(given) })
  }

  function goRound(step: StepState, rounds: Rounds): void {
    while (step.rounds === rounds && rounds.running.size === 0) {
      const { next } = rounds
      const item = next === 0 ? inputOf(step) : (rounds.results[0] ?? null)
      if (!hooks.holds(step, next, item)) {
        machine.succeeded(step, { [OUT_PORT]: item })
        return
      }
      const most = numberOf(step, 'maxIterations', 100, 10_000)
      if (next >= most) {
        throw new StepFailure(
          'maxIterations',
          `Its condition still holds after ${most} rounds. Let it end sooner, or allow more.`,
          { retryable: false },
        )
      }
      begin(step, next, item)
    }
  }

  function begin(step: StepState, index: number, item: Json): void {
    const { rounds } = step
    if (!rounds) return
    rounds.next = Math.max(rounds.next, index + 1)
    const plan = machine.plan.scope(step.plan.node.id)
    const scope = machine.open({
      plan,
      owner: step,
      index,
      item,
      path: iterationScope(step.key, index),
    })
    rounds.running.set(index, scope)
    hooks.emit({ type: 'iterationStarted', key: step.key, index, item })
    machine.enter(scope)
  }

  function leave(scope: ScopeState): { step: StepState; rounds: Rounds } | undefined {
    const step = scope.owner
    machine.close(scope)
    const rounds = step?.rounds
    if (!step || !rounds?.running.delete(scope.index)) return undefined
    rounds.done += 1
    return { step, rounds }
  }

  function done(scope: ScopeState, value: Json): void {
    const left = leave(scope)
    if (!left) return
    const { step, rounds } = left
    hooks.emit({ type: 'iterationEnded', key: step.key, index: scope.index, value })
    rounds.results[step.plan.kind?.role === 'map' ? scope.index : 0] = value
    goOn(step)
  }

  function failed(scope: ScopeState, error: StepError): void {
    const left = leave(scope)
    if (!left) return
    const { step, rounds } = left
    hooks.emit({ type: 'iterationEnded', key: step.key, index: scope.index, error })
    const policy = step.plan.kind?.role === 'map' ? step.plan.node.params['onError'] : 'fail'
    if (policy === 'collect') {
      rounds.results[scope.index] = { error: { ...error } as unknown as Json }
    } else if (policy === 'skip') rounds.results[scope.index] = undefined
    else
      return fail(step, {
        ...error,
        nodeId: step.plan.node.id,
        scope: step.scope.path,
        data: dataOf(error, scope),
      })
    goOn(step)
  }

  function goOn(step: StepState): void {
    if (!machine.isReplaying) resume(step)
  }

  function fail(step: StepState, error: StepError): void {
    for (const scope of step.rounds?.running.values() ?? []) machine.close(scope)
    step.rounds = undefined
    machine.settleFailed(step, error, undefined)
  }

  return { open, resume, begin, done, failed }
}

/** The error of a container says where in it the step failed. */
function dataOf(error: StepError, scope: ScopeState): Json {
  return {
    step: error.nodeId,
    index: scope.index,
    ...(error.data !== undefined && { data: error.data }),
  }
}

function checked(items: readonly Json[]): readonly Json[] {
  if (items.length <= MOST_ITEMS) return items
  throw new StepFailure(
    'validation',
    `The list has ${items.length.toLocaleString('en-US')} items; a Map goes over at most ${MOST_ITEMS.toLocaleString('en-US')}. Divide it, or use a lambda.`,
    { retryable: false },
  )
}

function numberOf(step: StepState, param: string, otherwise: number, most: number): number {
  const value = step.plan.node.params[param]
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise
  return Math.max(1, Math.min(most, Math.floor(value)))
}
