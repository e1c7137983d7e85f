import type { RecordKey } from '@/model/records'
import type { MergeOp, Registers } from './merge/types'

/** Where a browser stands in the history of a space: a text that only the server reads. */
export type Cursor = string

/** A record as the server has it; `null` once it is gone for good. */
export type Arrival = readonly [key: RecordKey, registers: Registers | null]

/** What there is to say of one op: it met a conflict, or it is `rejected`, for a reason. */
export interface OpResult {
  readonly mid: number
  readonly status: string
  /** A sentence, of a rejected op. */
  readonly why?: string
}

/** What a browser sends. */
export interface SyncRequest {
  /** Who sends: a name that no other browser has. */
  readonly replica: string
  readonly cursor: Cursor | null
  readonly ops: readonly MergeOp[]
}

/** What the server answers to it. */
export interface SyncAnswer {
  readonly cursor: Cursor
  /** The cursor that it continues; `null`: what it tells is the whole space, or, with `more`, too large to be told here. */
  readonly since: Cursor | null
  /** The number of the last op of this replica that took effect. */
  readonly mid: number
  readonly results: readonly OpResult[]
  readonly changes: readonly Arrival[]
  readonly more: boolean
  /** How long the request and this answer were, before compression, where the way there knows. */
  readonly bytes?: { readonly sent: number; readonly received: number }
}

/** A whole space, and the cursor to go on from. */
export interface Snapshot {
  readonly cursor: Cursor
  readonly records: readonly Arrival[]
}

export interface FlaskStats {
  readonly total_keys: number
  readonly total_size_bytes: number
  readonly database_path: string
  /** The latest revision, and what is counted in the space; a server of an earlier version says nothing of it. */
  readonly rev?: number
  readonly conflicts_open?: number
  readonly trash?: number
  readonly replicas?: number
}

/** The server does not know this browser's past: it was restored from a backup, or is another one. */
export class StrangerError extends Error {
  override readonly name = 'StrangerError'
}

/**
 * The way to one space of a server. Every method rejects with a sentence when the server is out of
 * reach or refuses.
 */
export interface Transport {
  /** Sends ops, none to only ask, and hears what changed. Rejects with a `StrangerError` when the server does not know the sender's past. */
  readonly sync: (request: SyncRequest) => Promise<SyncAnswer>
  readonly snapshot: () => Promise<Snapshot>
  /** Whether the server answers. Never rejects. */
  readonly check: () => Promise<boolean>
  readonly stats: () => Promise<FlaskStats>
  /** Puts everything in the space into the trash. */
  readonly clear: () => Promise<void>
}
