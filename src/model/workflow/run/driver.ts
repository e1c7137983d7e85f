import { isJsonObject, type Json } from '../../json'
import { StepFailure } from '../kinds/context'
import type { Effect, Outputs, StepKind } from '../kinds/kind'
import { OUT_PORT } from '../types'
import { Attempts, failureOf } from './attempts'
import type { RunDeps, RunStart } from './deps'
import { Ending } from './ending'
import type { RunEventBody, StepKey } from './events'
import { inputOf } from './joining'
import { Machine, type RunResult } from './machine'
import { Evaluator } from './names'
import { evaluatedParams } from './params'
import { planOf } from './plan'
import type { StepState } from './state'
import { AttemptContext, type AttemptWorld } from './stepContext'
import { Timers } from './timers'
import { asJson } from './values'

/** How long a run keeps the page busy before it lets it draw, in ms. */
const SLICE = 8

/** Runs what a machine says, and tells it what came of it. */
export class Driver {
  readonly machine: Machine
  readonly evaluator: Evaluator
  readonly #deps: RunDeps
  readonly #start: RunStart
  readonly #world: AttemptWorld
  readonly #timers: Timers
  readonly #attempts: Attempts
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
    this.#timers = new Timers(deps.wake)
    this.#attempts = new Attempts(this.#timers, deps.now)
    this.done = new Promise((resolve) => {
      this.#finish = resolve
    })
    const { runId, graph, cause, seed, given } = start
    const plan = planOf(graph, deps.kindOf)
    const run = { id: runId, startedAt, workflow: graph.name, cause: cause.kind }
    this.evaluator = new Evaluator(plan, run, given)
    const { evaluator } = this
    const note = this.#note.bind(this)
    this.#world = { runId, seed, evaluator, host: deps.host, now: deps.now, note }
    this.machine = new Machine(plan, seed, {
      emit: (event) => this.emit(event),
      now: deps.now,
      abort: ({ key }) => this.#attempts.abort(key),
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
    this.#timers.at(this.#deps.now() + timeoutMs, () => {
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
        this.#timers.at(this.#deps.now(), this.pump)
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
    this.#timers.at(at, () => {
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
    const ending = new Ending()
    try {
      const context = new AttemptContext(step, this.#world, ending)
      const outputs =
        effectOf(step) === 'write'
          ? this.#deps.journal
              .flush()
              .catch(unstored)
              .then(() => {
                if (ending.isAborted) throw new StepFailure('cancelled', 'It was cancelled.')
                return run(context)
              })
          : run(context)
      if (outputs instanceof Promise) {
        this.#attempts.watch(step, ending, outputs, (outcome) => {
          if (outcome instanceof StepFailure) this.#fail(step, outcome)
          else this.#succeed(step, outcome)
          this.pump()
        })
      } else this.#succeed(step, outputs)
    } catch (error) {
      this.#fail(step, failureOf(error))
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

  #end(status: 'failed' | 'timedOut', code: string, message: string): void {
    if (this.machine.ended) return
    const at = this.#deps.now()
    const { nodeId } = this.#start
    const error = { code, message, nodeId, scope: '', attempt: 0, retryable: false, at }
    this.machine.end({ status, error })
  }

  #ended(): void {
    this.#timers.stopAll()
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
