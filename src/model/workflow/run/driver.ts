import { isJsonObject, type Json } from '../../json'
import { StepFailure, type StepContext, type StepHost } from '../kinds/context'
import type { Effect, Outputs, StepKind } from '../kinds/kind'
import { OUT_PORT, type WorkflowGraph } from '../types'
import type { RunCause, RunEvent, RunEventBody, StepKey } from './events'
import { incomingOf, inputOf } from './joining'
import { Machine, type RunResult } from './machine'
import { Evaluator } from './names'
import { evaluatedParams } from './params'
import { planOf } from './plan'
import { recordedHost } from './recordedHost'
import { attemptSeed } from './retryDelay'
import type { StepState } from './state'
import { asJson } from './values'

/** Where events go. */
export interface Journal {
  readonly append: (event: RunEvent) => void
  /** Is fulfilled once all that was appended would survive the end of the browser. */
  readonly flush: () => Promise<void>
}

/** The world, as a run needs it. */
export interface RunDeps {
  readonly kindOf: (kind: string) => StepKind | undefined
  readonly host: StepHost
  readonly journal: Journal
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls at that time, or as soon as the browser has drawn where it is past; answers how to take that back. */
  readonly wake: (at: number, call: () => void) => () => void
}

/** What a run begins with. */
export interface RunStart {
  readonly runId: string
  readonly graph: WorkflowGraph
  /** The trigger, or with `only` the one step that is run. */
  readonly nodeId: string
  readonly input: Json
  readonly cause: RunCause
  readonly seed: number
  readonly only?: true
  /** What expressions of an `only` step may read of other steps, by slug. */
  readonly given?: Readonly<Record<string, Outputs>>
}

/** A run that goes on. */
export interface RunHandle {
  /** Never rejected. */
  readonly done: Promise<RunResult>
  /** What runs is aborted, and its answers are not waited for. */
  readonly cancel: () => void
  /** Ends it with an error of the world around it, as when nothing can be stored any more. */
  readonly stop: (code: string, message: string) => void
  /** Says what became of a write that nobody knows of. */
  readonly resolve: (key: StepKey, how: 'retry' | 'done' | 'failed', outputs?: Outputs) => void
}

/** Of one attempt, in ms, where neither the step nor its kind says otherwise. */
const ATTEMPT_TIMEOUT = 30_000
/** How long a run keeps the page busy before it lets it draw, in ms. */
const SLICE = 8

interface Attempt {
  readonly ending: AbortController
  readonly over: () => void
}

/** Runs what a machine says, and tells it what came of it. */
export class Driver {
  readonly machine: Machine
  readonly evaluator: Evaluator
  readonly #deps: RunDeps
  readonly #start: RunStart
  readonly #attempts = new Map<StepKey, Attempt>()
  readonly #timers = new Set<() => void>()
  readonly done: Promise<RunResult>
  #finish: (result: RunResult) => void = () => {}
  #seq: number
  #isPumping = false
  /** Events that a replay derived and the journal does not have yet. */
  #owed: RunEventBody[] | undefined

  constructor(start: RunStart, deps: RunDeps, startedAt: number, seq: number) {
    this.#deps = deps
    this.#start = start
    this.#seq = seq
    this.done = new Promise((resolve) => {
      this.#finish = resolve
    })
    const { runId, graph, cause, seed, given } = start
    const plan = planOf(graph, deps.kindOf)
    const run = { id: runId, startedAt, workflow: graph.name, cause: cause.kind }
    this.evaluator = new Evaluator(plan, run, given)
    this.machine = new Machine(plan, seed, {
      emit: (event) => this.emit(event),
      now: deps.now,
      abort: (step) => this.#abort(step),
      itemsOf: (step) => this.#itemsOf(step),
      holds: (step, index, item) => {
        const { condition } = step.plan.node.params
        if (typeof condition !== 'string' || condition.trim() === '') {
          throw new StepFailure('validation', '“As long as” is empty. Fill it in.')
        }
        return Boolean(this.evaluator.valueOf(step, 'expression', condition, { index, item }))
      },
    })
  }

  emit(event: RunEventBody): void {
    if (this.#owed) {
      this.#owed.push(event)
      return
    }
    this.#deps.journal.append({ ...event, seq: (this.#seq += 1), at: this.#deps.now() })
    if (event.type === 'runEnded') this.#ended()
  }

  /** Reads events of before: what they lead to is not written again. Answers what is still owed to the journal. */
  replaying(read: (owed: RunEventBody[]) => void): readonly RunEventBody[] {
    const owed: RunEventBody[] = []
    this.#owed = owed
    this.machine.isReplaying = true
    read(owed)
    this.machine.isReplaying = false
    this.#owed = undefined
    return owed
  }

  /** Starts what may start, and watches the time of the whole run. */
  go(): void {
    if (!this.machine.ended) this.#watchTime()
    this.pump()
  }

  /** From now on, also after a reload. Time in which a person is asked does not count. */
  #watchTime(): void {
    const { timeoutMs } = this.machine.plan
    this.#at(this.#deps.now() + timeoutMs, () => {
      const isAsking = [...this.machine.steps()].some(({ status }) => status === 'unknown')
      if (isAsking) return this.#watchTime()
      const seconds = Math.round(timeoutMs / 1000)
      this.#end('timedOut', 'runTimeout', `The run was not done after ${seconds} s.`)
    })
  }

  pump = (): void => {
    if (this.#isPumping) return
    this.#isPumping = true
    const began = this.#deps.now()
    for (let count = 1; ; count += 1) {
      const step = this.machine.take()
      if (!step) break
      this.machine.began(step, effectOf(step))
      this.perform(step)
      if (count % 32 === 0 && this.#deps.now() - began > SLICE) {
        this.#at(this.#deps.now(), this.pump)
        break
      }
    }
    this.#isPumping = false
  }

  cancel = (): void => {
    if (this.machine.ended) return
    this.emit({ type: 'cancelAsked' })
    this.machine.end({ status: 'cancelled' })
  }

  stop = (code: string, message: string): void => this.#end('failed', code, message)

  resolve = (key: StepKey, how: 'retry' | 'done' | 'failed', outputs?: Outputs): void => {
    const step = this.machine.step(key)
    if (step?.status !== 'unknown' || this.machine.ended) return
    const given = how === 'done' ? (outputs ?? { [OUT_PORT]: null }) : undefined
    const { attempt } = step
    this.emit({ type: 'attemptResolved', key, attempt, how, ...(given && { outputs: given }) })
    this.applyResolved(step, how, given)
    this.pump()
  }

  applyResolved(step: StepState, how: 'retry' | 'done' | 'failed', outputs?: Outputs): void {
    if (how === 'retry') this.machine.again(step)
    else if (how === 'done') this.machine.resolvedDone(step, outputs ?? { [OUT_PORT]: null })
    else {
      const message = 'It was ended in the middle, and a person says that it failed.'
      this.machine.failed(step, new StepFailure('unknown', message, { retryable: false }))
    }
  }

  /** Waits for the time of another attempt. */
  waitUntil(step: StepState, at: number): void {
    this.#at(at, () => {
      this.machine.again(step)
      this.pump()
    })
  }

  /** Does the work of an attempt that has begun. */
  perform(step: StepState): void {
    const { kind, broken, node } = step.plan
    if (broken) return this.#fail(step, broken)
    if (node.disabled === 'bypass') return this.#bypass(step)
    if (this.goesRound(step)) return this.machine.rounds.open(step)
    if (!kind?.run) return this.#succeed(step, { [OUT_PORT]: inputOf(step) })
    this.#attempt(step, kind.run)
  }

  /** Whether a step is a container whose iterations are to be run. */
  goesRound({ plan: { isContainer, broken, node } }: StepState): boolean {
    return isContainer && !broken && node.disabled !== 'bypass'
  }

  #attempt(step: StepState, run: NonNullable<StepKind['run']>): void {
    const ending = new AbortController()
    try {
      const context = this.#contextOf(step, ending.signal)
      const outputs =
        effectOf(step) === 'write'
          ? this.#deps.journal
              .flush()
              .catch(unstored)
              .then(() => {
                ending.signal.throwIfAborted()
                return run(context)
              })
          : run(context)
      if (outputs instanceof Promise) this.#watch(step, ending, outputs)
      else this.#succeed(step, outputs)
    } catch (error) {
      this.#fail(step, failureOf(error))
    }
  }

  #watch(step: StepState, ending: AbortController, outputs: Promise<Outputs>): void {
    const { attempt, key } = step
    const isCurrent = () => this.#attempts.get(key)?.ending === ending && step.attempt === attempt
    const { at, failure } = this.#deadlineOf(step)
    const over = this.#at(at, () => {
      if (!isCurrent()) return
      this.#over(key)
      ending.abort()
      this.#fail(step, failure)
      this.pump()
    })
    this.#attempts.set(key, { ending, over })
    outputs.then(
      (value) => {
        if (!isCurrent()) return
        this.#over(key)
        this.#succeed(step, value)
        this.pump()
      },
      (error: unknown) => {
        if (!isCurrent()) return
        this.#over(key)
        this.#fail(step, failureOf(error))
        this.pump()
      },
    )
  }

  #deadlineOf(step: StepState): { readonly at: number; readonly failure: StepFailure } {
    const { node, kind } = step.plan
    const limit = node.timeoutMs ?? kind?.timeoutMs ?? ATTEMPT_TIMEOUT
    const at = this.#deps.now() + limit
    const total = step.startedAt + (node.totalTimeoutMs ?? Infinity)
    return total < at
      ? { at: total, failure: tooLate('nodeTimeout', node.totalTimeoutMs ?? 0, false) }
      : { at, failure: tooLate('timeout', limit, true) }
  }

  #contextOf(step: StepState, signal: AbortSignal): StepContext {
    const { key, attempt, startedAt } = step
    const params = evaluatedParams(step, this.evaluator)
    const record = {
      called: (n: number, call: string, about: string, effect: Effect) =>
        this.#note(step, attempt, { type: 'hostCall', key, attempt, n, call, about, effect }),
      answered: (n: number, ok: boolean, took: number) =>
        this.#note(step, attempt, { type: 'hostResult', key, attempt, n, ok, took }),
    }
    return {
      input: inputOf(step),
      params,
      evaluate: (text) => this.evaluator.valueOf(step, 'expression', text),
      incoming: incomingOf(step),
      attempt,
      startedAt,
      idempotencyKey: `${this.#start.runId}:${key}`,
      seed: attemptSeed(this.#start.seed, key, 0),
      signal,
      log: (level, text) => this.#note(step, attempt, { type: 'log', key, attempt, level, text }),
      host: recordedHost(this.#deps.host, record, this.#deps.now),
    }
  }

  /** What a step says after its attempt was given up is not heard. */
  #note(step: StepState, attempt: number, event: RunEventBody): void {
    const isHeard = !this.machine.ended && !step.scope.isOver && step.status === 'running'
    if (isHeard && step.attempt === attempt) this.emit(event)
  }

  #bypass(step: StepState): void {
    const port = step.plan.kind?.outputs(step.plan.node.params)[0]?.name ?? OUT_PORT
    this.#succeed(step, { [port]: inputOf(step) })
  }

  #succeed(step: StepState, outputs: Outputs): void {
    let json: Json
    try {
      json = asJson(outputs)
    } catch (error) {
      return this.#fail(step, failureOf(error))
    }
    this.machine.succeeded(step, isJsonObject(json) ? (json as Outputs) : {})
  }

  #fail(step: StepState, failure: StepFailure): void {
    if (this.machine.ended) return
    const retryAt = this.machine.failed(step, failure)
    if (retryAt !== undefined) this.waitUntil(step, retryAt)
  }

  #itemsOf(step: StepState): readonly Json[] {
    const { items } = evaluatedParams(step, this.evaluator)
    if (Array.isArray(items)) return asJson(items) as readonly Json[]
    throw new StepFailure(
      'type',
      '“Items” is no list. Give it one: “Object.entries(…)” makes one of an object.',
      {
        retryable: false,
      },
    )
  }

  #abort({ key }: StepState): void {
    this.#attempts.get(key)?.ending.abort()
    this.#over(key)
  }

  #over(key: StepKey): void {
    this.#attempts.get(key)?.over()
    this.#attempts.delete(key)
  }

  #at(at: number, call: () => void): () => void {
    const stop = this.#deps.wake(at, () => {
      this.#timers.delete(stop)
      if (!this.machine.ended) call()
    })
    this.#timers.add(stop)
    return () => {
      this.#timers.delete(stop)
      stop()
    }
  }

  #end(status: 'failed' | 'timedOut', code: string, message: string): void {
    if (this.machine.ended) return
    const at = this.#deps.now()
    const { nodeId } = this.#start
    const error = { code, message, nodeId, scope: '', attempt: 0, retryable: false, at }
    this.machine.end({ status, error })
  }

  #ended(): void {
    for (const stop of this.#timers) stop()
    this.#timers.clear()
    const { ended } = this.machine
    // Whoever waits for the end may look at the journal.
    if (ended)
      void this.#deps.journal
        .flush()
        .catch(() => {})
        .then(() => this.#finish(ended))
  }
}

/** What a step that is set like this does to the world. */
function effectOf({ plan: { kind, node } }: StepState): Effect {
  if (!kind || node.disabled === 'bypass') return 'pure'
  return typeof kind.effect === 'function' ? kind.effect(node.params) : kind.effect
}

function unstored(error: unknown): never {
  const message = error instanceof Error ? error.message : 'The journal could not be stored.'
  throw new StepFailure('storage', `It was not begun: ${message}`, { retryable: false })
}

function tooLate(code: string, ms: number, retryable: boolean): StepFailure {
  const time = ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`
  return new StepFailure(
    code,
    `It was not done after ${time}. Give it more time, or let it do less.`,
    {
      retryable,
    },
  )
}

function failureOf(error: unknown): StepFailure {
  if (error instanceof StepFailure) return error
  const message = error instanceof Error && error.message !== '' ? error.message : String(error)
  return new StepFailure('failed', message)
}
