import type { Json } from '../../json'
import type { Params } from './kind'

/** What went wrong in a step, as a value that edges carry and journals keep. */
export interface StepError {
  /** `validation`, `permission`, `type`, `expression`, `missing`, `timeout`, `output`, `thrown`, `network`, `cancelled`, … */
  readonly code: string
  /** What happened and what to do, as a sentence. */
  readonly message: string
  readonly nodeId: string
  /** Where it ran: `''`, or iterations of containers from the outside: `map:3/while:0`. */
  readonly scope: string
  readonly attempt: number
  readonly retryable: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  /** What else is known: a status, a place in code. */
  readonly data?: Json
}

interface FailureMore {
  /** Whether another attempt may mend it; the retry policy decides unless given. */
  readonly retryable?: boolean
  readonly data?: Json
  /** The other side asked to wait so long, in ms. */
  readonly retryAfterMs?: number
}

/** Thrown by steps: a failure with a code and a sentence. */
export class StepFailure extends Error {
  readonly code: string
  readonly more: FailureMore

  constructor(code: string, message: string, more: FailureMore = {}) {
    super(message)
    this.name = 'StepFailure'
    this.code = code
    this.more = more
  }
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'debug'

/** What a step is given when it runs. */
export interface StepContext {
  /** What came in: the value of the one edge, or `{ <slug>: value }` of several; the value itself where the join is `first`. */
  readonly input: Json
  /** Evaluated, and filled with defaults; lazy ones are their texts. */
  readonly params: Params
  /** Evaluates an expression in the step's scope. Throws a `StepFailure`. */
  readonly evaluate: (expression: string) => Json
  /** The values that came in, in the order of the edges, with the slug of the step that each came from; `undefined` where skipped. */
  readonly incoming: readonly { readonly from: string; readonly value: Json | undefined }[]
  readonly attempt: number
  /** When the first attempt began, in ms since 1970; the same after a reload. */
  readonly startedAt: number
  /** The same for each attempt. */
  readonly idempotencyKey: string
  /** For what is left to chance: of each attempt another one, and the same when the run is replayed. */
  readonly seed: number
  /** Aborted when the run is cancelled or the time is over. */
  readonly signal: AbortSignal
  readonly log: (level: LogLevel, text: string) => void
  readonly host: StepHost
}

/** A request that a step makes. */
export interface HttpRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON where the answer says that it is; otherwise text. */
  readonly body: Json
}

/** What becomes of a call of the host besides its arguments. */
export interface CallOptions {
  readonly signal: AbortSignal
  readonly idempotencyKey: string
}

/** New values of props of one node of a tree. */
export interface PropChange {
  readonly node: string
  readonly props: Readonly<Record<string, Json>>
}

/** The world as steps see it. Each call rejects with a `StepFailure`. */
export interface StepHost {
  /** Is fulfilled at that time, in ms since 1970. */
  readonly sleepUntil: (at: number, signal: AbortSignal) => Promise<void>
  readonly runLambda: (
    idOrName: string,
    input: Json,
    options: CallOptions & {
      readonly seed: number
      readonly log: (level: LogLevel, text: string) => void
    },
  ) => Promise<Json>
  readonly runWorkflow: (idOrName: string, input: Json, options: CallOptions) => Promise<Json>
  readonly fetch: (request: HttpRequest, options: CallOptions) => Promise<HttpResponse>
  readonly readFile: (path: string) => Promise<string>
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** A tree as nested JSON. */
  readonly readTree: (idOrName: string) => Promise<Json>
  /** Sets props of nodes of a tree in one undo step; answers how many nodes changed. */
  readonly setProps: (idOrName: string, changes: readonly PropChange[]) => Promise<number>
  readonly toast: (text: string, kind: 'info' | 'success' | 'error') => void
}
