import type { Json, JsonObject } from '../json'
import type { LambdaFrame, LogLine } from './lambda'

/** A text of the project, compiled; `imports` says which module each specifier means. */
export interface SandboxModule {
  readonly path: string
  readonly code: string
  readonly imports: Readonly<Record<string, string>>
}

/** Everything that one attempt is given. */
export interface SandboxJob {
  readonly modules: readonly SandboxModule[]
  readonly entry: string
  /** The export that runs. */
  readonly handler: string
  readonly input: Json
  readonly env: Readonly<Record<string, string>>
  readonly idempotencyKey: string
  /** What `ctx.random` begins with; the same seed gives the same numbers. */
  readonly seed: number
  /** Milliseconds inside of the virtual machine. */
  readonly cpu: number
  /** Bytes. */
  readonly memory: number
}

/** What a lambda may ask of the host; each kind has its own `args`. */
export type HostRequest =
  | {
      readonly kind: 'fetch'
      readonly url: string
      readonly method: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body?: string
    }
  | { readonly kind: 'readFile'; readonly path: string }
  | { readonly kind: 'writeFile'; readonly path: string; readonly text: string }
  | { readonly kind: 'listFiles'; readonly path: string }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'lambda'; readonly name: string; readonly input: Json }

/** Why a call of the host has no answer. `denied` is kept apart, because it says what to add to the manifest. */
export interface HostRefusal {
  readonly name: string
  readonly message: string
  readonly denied?: true
}

/** What the host tells a worker while it runs. */
export type WorkerOrder =
  | { readonly kind: 'answer'; readonly seq: number; readonly ok: true; readonly value: Json }
  | {
      readonly kind: 'answer'
      readonly seq: number
      readonly ok: false
      readonly error: HostRefusal
    }
  /** The person or the caller ends the run: `ctx.signal.aborted` becomes true. */
  | { readonly kind: 'abort' }

/** Why the code itself ended without an output. */
export interface WorkerFailure {
  readonly code:
    | 'compile'
    | 'thrown'
    | 'timeout'
    | 'memory'
    | 'output'
    | 'neverSettled'
    | 'denied'
    | 'crashed'
    | 'missing'
  readonly message: string
  readonly name?: string
  readonly frames?: readonly LambdaFrame[]
}

/** What a worker says; it travels as JSON text, so that its size is known before it is read. */
export type WorkerWord =
  | { readonly kind: 'logs'; readonly lines: readonly LogLine[]; readonly cut: boolean }
  | { readonly kind: 'call'; readonly seq: number; readonly request: HostRequest }
  | { readonly kind: 'done'; readonly memoryUsed?: number; readonly output: Json }
  | { readonly kind: 'failed'; readonly memoryUsed?: number; readonly error: WorkerFailure }

/** What the last word of a worker begins with: the frame ends the worker then, without reading what it says. */
export const LAST_WORD = '!'

/** What the page gives the frame once: the source of its workers and their virtual machine. */
export interface BeginMessage {
  readonly kind: 'begin'
  readonly worker: string
  readonly workerType: 'classic' | 'module'
  readonly wasm: ArrayBuffer
}

/** What the page says to the frame over its port. */
export type ToFrame =
  | {
      readonly kind: 'start'
      readonly run: string
      readonly job: SandboxJob
      /** Wall clock of the attempt, in ms. */
      readonly wall: number
    }
  | { readonly kind: 'tell'; readonly run: string; readonly order: WorkerOrder }
  | { readonly kind: 'kill'; readonly run: string }
  | { readonly kind: 'ping'; readonly seq: number }

/** What the frame says to the page over its port. */
export type FromFrame =
  | { readonly kind: 'said'; readonly run: string; readonly text: string }
  | {
      readonly kind: 'ended'
      readonly run: string
      readonly why: 'timeout' | 'crashed' | 'flooded'
    }
  | { readonly kind: 'pong'; readonly seq: number }

/** Characters of one word: the largest output as JSON, and what is around it. */
export const WORD_LENGTH = 6 * 1024 * 1024
/** What a worker says in one run: logs, calls and the end. More is no lambda, and ends it. */
export const WORDS = { count: 5_000, characters: 64 * 1024 * 1024 } as const

/** What a frame says first, to the window that it lies in. */
export const READY = 'sandboxReady'

/** What the page gives the frame that fetches, once: where to it may. It lets itself to nowhere else then. */
export interface FetcherBegin {
  readonly kind: 'begin'
  readonly origins: readonly string[]
}

/** What the page says to the frame that fetches, over its port. */
export type ToFetcher =
  | { readonly kind: 'fetch'; readonly seq: number; readonly request: FetchRequest }
  | { readonly kind: 'abort'; readonly seq: number }

/** What the frame that fetches answers. */
export type FromFetcher =
  | { readonly seq: number; readonly ok: true; readonly response: FetchedResponse }
  | { readonly seq: number; readonly ok: false; readonly message: string }

export type FetchRequest = Extract<HostRequest, { kind: 'fetch' }>

/** A response as a lambda gets it: its body as text. */
export interface FetchedResponse extends JsonObject {
  readonly status: number
  readonly statusText: string
  /** Where it came from in the end. */
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}
