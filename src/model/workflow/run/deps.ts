import type { Json } from '../../json'
import type { StepHost } from '../kinds/context'
import type { Outputs, StepKind } from '../kinds/kind'
import type { WorkflowGraph } from '../types'
import type { RunCause, RunEvent, StepKey } from './events'
import type { RunResult } from './machine'

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
