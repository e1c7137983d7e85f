import type { Json, JsonObject } from '../json'

/** A place on the canvas, in its pixels; inside of a container from its upper left corner. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** How often and how a step that failed is tried again. */
export interface RetryPolicy {
  /** 1: not at all. */
  readonly maxAttempts: number
  /** Pause before the second attempt, in ms; each one after it is `factor` times as long, at most `maxMs`. */
  readonly initialMs: number
  readonly factor: number
  readonly maxMs: number
  /** Part of the pause that chance adds or takes away: 0.2 is ±20 %. */
  readonly jitter: number
  /** Codes of errors that are tried again; all that are not among `nonRetryable` unless given. */
  readonly retryOn?: readonly string[]
  /** Codes that no second attempt mends. */
  readonly nonRetryable: readonly string[]
}

/**
 * When a step with several edges into it runs. `all`: each of them has a value, otherwise it is skipped. `any`: at least one has,
 * once all are settled. `first`: as soon as one has.
 */
export type JoinPolicy = 'all' | 'any' | 'first'

/** A step that is switched off: `bypass` hands its input on, `skip` skips it and what hangs on it alone. */
export type Disabled = 'bypass' | 'skip'

/** One step of a workflow; a record of its own, so that two people can edit one workflow. */
export interface WorkflowNode {
  readonly id: string
  readonly workflowId: string
  /** A name of `kinds`; an unknown one is kept and refused by the lint. */
  readonly kind: string
  /** What expressions call it: `nodes.<slug>`. Unique in its workflow. */
  readonly slug: string
  /** What people call it; the slug in words unless given. */
  readonly name?: string
  readonly position: Position
  /** Of containers and notes, in pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /** The container that it is in. */
  readonly parentId?: string
  readonly params: Readonly<Record<string, Json>>
  readonly retry?: Partial<RetryPolicy>
  /** Of one attempt, in ms. */
  readonly timeoutMs?: number
  /** Of all attempts together, in ms. */
  readonly totalTimeoutMs?: number
  readonly join?: JoinPolicy
  readonly disabled?: Disabled
}

/** A wire from a port to a port; a record of its own. */
export interface WorkflowEdge {
  readonly id: string
  readonly workflowId: string
  readonly from: string
  readonly fromPort: string
  readonly to: string
  readonly toPort: string
}

/** What a workflow has besides steps and edges. */
export interface WorkflowSettings {
  /** Attempts in flight at once; 4 unless given, at most 16. */
  readonly concurrency?: number
  /** Of a whole run, in ms; 5 minutes unless given. */
  readonly timeoutMs?: number
  /** The id of a workflow that is called with the error of a run that failed. */
  readonly errorWorkflowId?: string
}

/** A workflow with all of its parts. */
export interface WorkflowGraph {
  readonly id: string
  readonly name: string
  readonly settings: WorkflowSettings
  readonly nodes: readonly WorkflowNode[]
  readonly edges: readonly WorkflowEdge[]
}

/** A node as it is stored: each parameter is a field `params.<name>`, so that two people may edit two of them. */
export type NodeRecord = JsonObject & { readonly id: string }
/** An edge as it is stored. */
export type EdgeRecord = JsonObject & { readonly id: string }

/** The port that errors leave by. */
export const ERROR_PORT = 'error'
/** The port that most steps have one of on each side. */
export const IN_PORT = 'in'
export const OUT_PORT = 'out'
