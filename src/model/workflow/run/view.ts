import type { Json } from '../../json'
import type { LogLevel, StepError } from '../kinds/context'
import type { Effect, Outputs } from '../kinds/kind'
import type { WorkflowGraph } from '../types'
import {
  iterationScope,
  partsOfKey,
  type RunCause,
  type RunEnd,
  type RunEvent,
  type StepKey,
  type StepStatus,
} from './events'

/** One attempt at a step. Times are milliseconds since 1970. */
export interface AttemptView {
  readonly attempt: number
  readonly startedAt: number
  readonly effect: Effect
  endedAt?: number
  error?: StepError
  retryAt?: number
  readonly logs: { readonly at: number; readonly level: LogLevel; readonly text: string }[]
  readonly calls: CallView[]
}

/** A call that a step made of the world around it. */
export interface CallView {
  readonly n: number
  readonly call: string
  readonly about: string
  readonly effect: Effect
  readonly at: number
  ok?: boolean
  took?: number
}

/** What is known of one activation of a step. */
export interface StepView {
  readonly key: StepKey
  readonly nodeId: string
  readonly scope: string
  status: StepStatus
  readonly attempts: AttemptView[]
  outputs?: Outputs
  error?: StepError
  /** Why it was skipped. */
  reason?: string
  /** The number of the event that settled it. */
  settledBy?: number
}

/** One round of a container. */
export interface RoundView {
  readonly item: Json
  readonly startedAt: number
  endedAt?: number
  value?: Json
  error?: StepError
}

/** How often a node of the canvas is where, over all rounds. */
export interface NodeSummary {
  readonly counts: Partial<Record<StepStatus, number>>
  /** The activation that something happened with last. */
  latest: StepView
}

const RUNNING: readonly StepStatus[] = ['running', 'waiting', 'ready', 'unknown']

/** What people see of a run, made of its events one by one, so that a run that goes on is never read anew. */
export class RunView {
  runId = ''
  graph: WorkflowGraph | undefined
  nodeId = ''
  isOnly = false
  cause: RunCause = { kind: 'manual' }
  input: Json = null
  given: Readonly<Record<string, Outputs>> = {}
  startedAt = 0
  endedAt: number | undefined
  status: 'running' | RunEnd = 'running'
  output: Json | undefined
  error: StepError | undefined
  /** Changes with each event. */
  version = 0
  readonly steps = new Map<StepKey, StepView>()
  readonly nodes = new Map<string, NodeSummary>()
  /** Of each container, by its key; by number. */
  readonly rounds = new Map<StepKey, RoundView[]>()

  /** Takes the next event; answers the node that it is about, if it is about one. */
  apply(event: RunEvent): string | undefined {
    this.version += 1
    switch (event.type) {
      case 'runStarted':
        this.runId = event.runId
        this.graph = event.graph
        this.nodeId = event.nodeId
        this.isOnly = event.only === true
        this.cause = event.cause
        this.input = event.input
        this.given = event.given ?? {}
        this.startedAt = event.at
        return undefined
      case 'runEnded':
        this.status = event.status
        this.endedAt = event.at
        this.output = event.output
        this.error = event.error
        this.#giveUp('', event.status === 'timedOut' ? 'timedOut' : 'cancelled')
        return undefined
      case 'cancelAsked':
      case 'resumed':
        return undefined
      default:
        this.#applyToStep(event)
        return partsOfKey(event.key).nodeId
    }
  }

  /** Steps that wait for a person to say what became of them. */
  asking(): readonly StepView[] {
    return [...this.steps.values()].filter(({ status }) => status === 'unknown')
  }

  /** Writes that were completed, in their order: cancelling does not take them back. */
  writes(): readonly StepView[] {
    return [...this.steps.values()]
      .filter(
        ({ status, attempts }) => status === 'succeeded' && attempts.at(-1)?.effect === 'write',
      )
      .toSorted((one, other) => (one.settledBy ?? 0) - (other.settledBy ?? 0))
  }

  #applyToStep(event: Extract<RunEvent, { readonly key: StepKey }>): void {
    const step = this.#step(event.key)
    const attempt = step.attempts.at(-1)
    switch (event.type) {
      case 'attemptStarted': {
        const { attempt: number, at, effect } = event
        step.attempts.push({ attempt: number, startedAt: at, effect, logs: [], calls: [] })
        return this.#become(step, 'running')
      }
      case 'attemptSucceeded':
        if (attempt) attempt.endedAt = event.at
        step.outputs = event.outputs
        step.settledBy = event.seq
        return this.#become(step, 'succeeded')
      case 'attemptFailed':
        if (attempt) Object.assign(attempt, { endedAt: event.at, error: event.error })
        if (event.retryAt !== undefined) {
          if (attempt) attempt.retryAt = event.retryAt
          return this.#become(step, 'waiting')
        }
        step.error = event.error
        step.settledBy = event.seq
        return this.#become(step, isTimeout(event.error) ? 'timedOut' : 'failed')
      case 'attemptUnknown':
        return this.#become(step, 'unknown')
      case 'attemptResolved':
        if (attempt) attempt.endedAt = event.at
        if (event.how !== 'done') return this.#become(step, 'ready')
        step.outputs = event.outputs ?? {}
        step.settledBy = event.seq
        return this.#become(step, 'succeeded')
      case 'nodeSkipped':
        step.reason = event.reason
        step.settledBy = event.seq
        return this.#become(step, 'skipped')
      case 'iterationStarted':
        this.#roundsOf(event.key)[event.index] = { item: event.item, startedAt: event.at }
        return undefined
      case 'iterationEnded': {
        const round = this.#roundsOf(event.key)[event.index]
        if (!round) return undefined
        const { at: endedAt, value, error } = event
        Object.assign(round, { endedAt }, value !== undefined && { value }, error && { error })
        if (error) this.#giveUp(iterationScope(event.key, event.index), 'cancelled')
        return undefined
      }
      case 'log':
        attempt?.logs.push({ at: event.at, level: event.level, text: event.text })
        return undefined
      case 'hostCall': {
        const { n, call, about, effect, at } = event
        attempt?.calls.push({ n, call, about, effect, at })
        return undefined
      }
      case 'hostResult': {
        const call = attempt?.calls.find(({ n }) => n === event.n)
        if (call) Object.assign(call, { ok: event.ok, took: event.took })
        return undefined
      }
      default:
        return undefined
    }
  }

  #step(key: StepKey): StepView {
    let step = this.steps.get(key)
    if (!step) {
      step = { key, ...partsOfKey(key), status: 'pending', attempts: [] }
      this.steps.set(key, step)
    }
    return step
  }

  #roundsOf(key: StepKey): RoundView[] {
    let rounds = this.rounds.get(key)
    if (!rounds) this.rounds.set(key, (rounds = []))
    return rounds
  }

  #become(step: StepView, status: StepStatus): void {
    const summary = this.nodes.get(step.nodeId)
    const counts = summary?.counts ?? {}
    const before = counts[step.status]
    if (before !== undefined) counts[step.status] = before - 1
    counts[status] = (counts[status] ?? 0) + 1
    step.status = status
    if (summary) summary.latest = step
    else this.nodes.set(step.nodeId, { counts, latest: step })
  }

  /** What was under way in a scope, and in those below it, is over. */
  #giveUp(scope: string, status: 'cancelled' | 'timedOut'): void {
    for (const step of this.steps.values()) {
      const isInside = scope === '' || step.scope === scope || step.scope.startsWith(`${scope}/`)
      if (isInside && RUNNING.includes(step.status)) this.#become(step, status)
    }
  }
}

/** Whether a step is done with, for good. */
export function isOver(status: StepStatus): boolean {
  return status !== 'pending' && !RUNNING.includes(status)
}

function isTimeout({ code }: StepError): boolean {
  return code === 'timeout' || code === 'nodeTimeout'
}
