import type { Json } from '@/model/json'
import type { Capabilities, LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import type { HostRefusal } from '@/model/lambda/sandboxProtocol'
import type { RunStore } from '../context'

/** What a call of the host comes to. */
export type Answer =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: HostRefusal }

/** What a call is made with. */
export interface CallContext {
  readonly store: RunStore
  readonly lambda: LambdaRecord
  /** What it asks for and was granted. */
  readonly allowed: Capabilities
  /** Runs another lambda for this one. */
  readonly call: (name: string, input: Json, signal: AbortSignal) => Promise<LambdaRun>
  /** Aborted when the run ends. */
  readonly signal: AbortSignal
}

/** A refusal as an answer. */
export function refused(name: string, message: string): Answer {
  return { ok: false, error: { name, message } }
}

/** A refusal for want of a grant: the run is `denied` when nobody catches it. */
export function denied(message: string): Answer {
  return { ok: false, error: { name: 'DeniedError', message, denied: true } }
}

/** A value as an answer. */
export function answered(value: Json): Answer {
  return { ok: true, value }
}
