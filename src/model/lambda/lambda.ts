import type { Json, JsonObject } from '../json'

/** What a lambda asks to be allowed; nothing where absent. Only what is asked for can be granted. */
export interface Capabilities {
  /** Origins that it may fetch from: `https://api.example.com`. */
  readonly net?: readonly string[]
  /** Folders or files of the project, and how far: `{ '/data': 'read' }`. */
  readonly files?: Readonly<Record<string, 'read' | 'write'>>
  /** Names of secrets of this browser. */
  readonly secrets?: readonly string[]
}

/** An input that is kept with a lambda, to run it with. */
export interface TestEvent {
  readonly id: string
  readonly name: string
  readonly input: Json
}

/** A function of the project: `export default async function (input, ctx)`. Its fields are synced one by one. */
export interface LambdaRecord {
  readonly id: string
  readonly name: string
  readonly description?: string
  /** TypeScript or JavaScript. */
  readonly code?: string
  readonly language?: string
  /** Which export runs; `default` unless given. */
  readonly handler?: string
  /** Wall clock of one attempt, in ms; `LAMBDA_LIMITS` has default and ceiling. */
  readonly timeout?: number
  /** Memory of its virtual machine, in MB. */
  readonly memory?: number
  /** What `ctx.env` has. No secrets: these are synced. */
  readonly environment?: Readonly<Record<string, string>>
  readonly capabilities?: Capabilities
  readonly events?: readonly TestEvent[]
  readonly updatedAt?: number
}

/** One line of the console of a run. */
export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug'
  readonly text: string
  /** Milliseconds since the run began. */
  readonly at: number
}

/** A place of the project's own code in the way of an error, innermost first; counted from 1. */
export interface LambdaFrame {
  readonly path: string
  readonly line: number
  readonly column?: number
  readonly name?: string
}

/** Why a run has no output. */
export interface LambdaError {
  /**
   * `compile`: the code is none. `thrown`: it threw. `timeout`, `memory`, `output`: a limit. `neverSettled`: its promise waits for
   * nothing. `cancelled`: a person ended it. `denied`: it used what is not granted. `crashed`: the sandbox had to be ended.
   */
  readonly code:
    | 'compile'
    | 'thrown'
    | 'timeout'
    | 'memory'
    | 'output'
    | 'neverSettled'
    | 'cancelled'
    | 'denied'
    | 'crashed'
    | 'missing'
  /** What happened and what to do, as a sentence. */
  readonly message: string
  /** `TypeError`, where it was thrown. */
  readonly name?: string
  readonly frames?: readonly LambdaFrame[]
}

/** A call that the host made for a lambda under a grant. */
export interface HostCall {
  readonly kind: 'fetch' | 'readFile' | 'writeFile' | 'listFiles' | 'secret' | 'lambda'
  /** What it was about: an address, a path, a name; never a secret's value. */
  readonly about: string
  readonly at: number
  readonly took: number
  readonly ok: boolean
}

/** What one run of a lambda was. */
export interface LambdaRun {
  readonly id: string
  readonly lambdaId: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly input: Json
  readonly status: 'running' | 'done' | 'failed'
  readonly output?: Json
  readonly error?: LambdaError
  readonly logs: readonly LogLine[]
  readonly calls: readonly HostCall[]
  /** Milliseconds from the start to the end. */
  readonly took?: number
  /** Bytes that its virtual machine used at the end. */
  readonly memoryUsed?: number
  /** Whether logs were left out because there were too many. */
  readonly logsCut?: boolean
  /** Whether input or output are left out of a run that is remembered, because they are large. */
  readonly inputCut?: boolean
  readonly outputCut?: boolean
  /** Why it ran. */
  readonly cause?: string
}

/** A record as what a lambda is. */
export function lambdaOf(record: JsonObject): LambdaRecord {
  return record as unknown as LambdaRecord
}
