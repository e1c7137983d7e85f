import type { Json } from '../../json'
import type { StepError } from '../kinds/context'
import type { RunCause, RunEnd } from './events'

/** What is known of a run without its events. */
export interface WorkflowRun {
  readonly id: string
  readonly workflowId: string
  /** As it was called when the run began. */
  readonly workflowName: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Milliseconds from the start to the end. */
  readonly took?: number
  /** `waiting`: a write was cut off, and a person is to say what became of it. */
  readonly status: 'running' | 'waiting' | RunEnd
  readonly cause: RunCause
  readonly output?: Json
  readonly error?: StepError
  /** Steps that are done, whether they went well or not. */
  readonly steps: number
}
