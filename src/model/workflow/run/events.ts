import type { Json } from '../../json'
import type { LogLevel, StepError } from '../kinds/context'
import type { Effect, Outputs } from '../kinds/kind'
import type { WorkflowGraph } from '../types'

/**
 * Names one activation of a step: its scope and its id, `<scope>|<node>`. The scope is `''` for the workflow itself, and below it the
 * iterations of containers from the outside: `map:3/while:0|step`.
 */
export type StepKey = string

/** Why a run began. */
export interface RunCause {
  readonly kind: 'manual' | 'file' | 'schedule' | 'called' | 'step'
  /** What it was, in words for people: a path, a name. */
  readonly about?: string
  /** The run that called this one. */
  readonly parentRunId?: string
}

/** How a run ended. */
export type RunEnd = 'succeeded' | 'failed' | 'cancelled' | 'timedOut'

/**
 * What happens in a run, in the order in which it did: the source of everything that is shown of it, and of going on after a reload.
 * What a step was given is not in it: it follows from what came before (`inputOf`).
 */
export type RunEvent = { readonly seq: number; readonly at: number } & RunEventBody

export type RunEventBody =
  | {
      readonly type: 'runStarted'
      readonly runId: string
      /** The workflow as it was then. */
      readonly graph: WorkflowGraph
      /** The trigger that it begins with, or with `only` the one step that it runs. */
      readonly nodeId: string
      readonly only?: true
      readonly cause: RunCause
      readonly input: Json
      readonly seed: number
      /** Outputs that expressions of an `only` step may read, by slug: `nodes.<slug>`. */
      readonly given?: Readonly<Record<string, Outputs>>
    }
  /** Written before anything is done. */
  | {
      readonly type: 'attemptStarted'
      readonly key: StepKey
      readonly attempt: number
      readonly effect: Effect
    }
  | {
      readonly type: 'attemptSucceeded'
      readonly key: StepKey
      readonly attempt: number
      readonly outputs: Outputs
    }
  /** With `retryAt` there is another attempt then; without, the step has failed. */
  | {
      readonly type: 'attemptFailed'
      readonly key: StepKey
      readonly attempt: number
      readonly error: StepError
      readonly retryAt?: number
    }
  /** Nobody knows whether what it writes was written: the browser ended in the middle. */
  | { readonly type: 'attemptUnknown'; readonly key: StepKey; readonly attempt: number }
  /** A person knows. */
  | {
      readonly type: 'attemptResolved'
      readonly key: StepKey
      readonly attempt: number
      readonly how: 'retry' | 'done' | 'failed'
      readonly outputs?: Outputs
    }
  | { readonly type: 'nodeSkipped'; readonly key: StepKey; readonly reason: string }
  /** A container has its items, or goes round again. `item` is what the iteration is given. */
  | {
      readonly type: 'iterationStarted'
      readonly key: StepKey
      readonly index: number
      readonly item: Json
    }
  | {
      readonly type: 'iterationEnded'
      readonly key: StepKey
      readonly index: number
      readonly value?: Json
      readonly error?: StepError
    }
  | {
      readonly type: 'log'
      readonly key: StepKey
      readonly attempt: number
      readonly level: LogLevel
      readonly text: string
    }
  | {
      readonly type: 'hostCall'
      readonly key: StepKey
      readonly attempt: number
      readonly n: number
      readonly call: string
      /** An address, a path, a name. */
      readonly about: string
      readonly effect: Effect
    }
  | {
      readonly type: 'hostResult'
      readonly key: StepKey
      readonly attempt: number
      readonly n: number
      readonly ok: boolean
      readonly took: number
    }
  | { readonly type: 'cancelAsked' }
  /** Another tab, or the same one after a reload, goes on with it. */
  | { readonly type: 'resumed' }
  | {
      readonly type: 'runEnded'
      readonly status: RunEnd
      readonly output?: Json
      readonly error?: StepError
    }

/** The states of one activation of a step. */
export type StepStatus =
  | 'pending'
  | 'ready'
  | 'running'
  /** Until another attempt. */
  | 'waiting'
  | 'succeeded'
  | 'failed'
  | 'skipped'
  | 'cancelled'
  | 'timedOut'
  | 'unknown'

/** The key of a step in a scope. */
export function keyOfStep(scope: string, nodeId: string): StepKey {
  return `${scope}|${nodeId}`
}

/** The scope and the step that a key names. */
export function partsOfKey(key: StepKey): { readonly scope: string; readonly nodeId: string } {
  const bar = key.lastIndexOf('|')
  return { scope: key.slice(0, bar), nodeId: key.slice(bar + 1) }
}

/** The scope of one iteration of a container. */
export function iterationScope(container: StepKey, index: number): string {
  const { scope, nodeId } = partsOfKey(container)
  return `${scope === '' ? '' : `${scope}/`}${nodeId}:${index}`
}
