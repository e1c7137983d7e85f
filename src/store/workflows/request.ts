import type { StoredRun } from '@/lib/runDb'
import type { Json } from '@/model/json'
import type { Outputs } from '@/model/workflow/kinds/kind'
import type { RunCause } from '@/model/workflow/run/events'
import type { WorkflowRun } from '@/model/workflow/run/workflowRun'
import type { WorkflowGraph } from '@/model/workflow/types'

/** A run that is to begin, or that began already under the same id. */
export interface RunRequest {
  readonly graph: WorkflowGraph
  /** The trigger that it begins with, or the one step that it runs. */
  readonly nodeId: string
  readonly input: Json
  readonly cause: RunCause
  readonly only?: true
  readonly given?: Readonly<Record<string, Outputs>>
  /** One that follows from what the run is for, so that it is not begun twice; a new one unless given. */
  readonly id?: string
  readonly callers?: readonly string[]
  readonly behind?: readonly string[]
  readonly asks?: boolean
  readonly isHandler?: true
  readonly signal?: AbortSignal
  readonly onProgress?: (run: WorkflowRun) => void
}

/** What a step asks for that calls a workflow. */
export interface ChildRequest {
  readonly name: string
  readonly input: Json
  readonly idempotencyKey: string
  readonly signal: AbortSignal
}

/** Runs another workflow for a run, or finds the run that was begun for the same call. */
export type RunChild = (parent: StoredRun, request: ChildRequest) => Promise<WorkflowRun>
