import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'

/**
 * Names one register of a record: a field that is written as a whole (`name`), one key of a map field
 * (`props.text`), the place of a node (`$pos`), or whether the record lies in the trash (`$del`).
 */
export type RegisterPath = string

/** A register's value; `undefined` while it has none, which JSON's `null` is not. */
export type RegisterValue = Json | undefined

/** A record as the protocol sees it. A register without a value is not in it. */
export type Registers = ReadonlyMap<RegisterPath, Json>

/** The place of a node: parent (`null` for the root), slot and order, as one value, so that no half of a move is ever applied. */
export type Position = readonly [parentId: string | null, slot: string, order: string]

export const POSITION: RegisterPath = '$pos'
export const DELETED: RegisterPath = '$del'

/** What an author saw in a register, and what they wrote there. */
export type Change = readonly [from: RegisterValue, to: RegisterValue]

/**
 * `1` makes the record when it is not there. `'u'` does so unless it was purged: for records that a server which
 * was restored from a backup no longer knows. `'o'` only offers it: where the record is there or was purged,
 * nothing happens, for it is nobody's edit.
 */
export type Creates = 1 | 'u' | 'o'

/** One author's changes of one record. */
export interface MergeOp {
  /** Counts the ops of one replica from 1, without a gap. */
  readonly mid: number
  readonly key: RecordKey
  readonly creates?: Creates
  readonly set: ReadonlyMap<RegisterPath, Change>
  /** Since when it waits, in milliseconds since 1970. It is not sent. */
  readonly since?: number
}

export type ConflictKind =
  /** Two people at once: the newcomer's value stands, the other is kept. */
  | 'auto'
  /** The author had been away: what was there stands, theirs is kept. */
  | 'stale'
  /** The record, or what contains it, lies in the trash: the edit is in it. */
  | 'trash'
  /** The record is gone for good: the edit is only here. */
  | 'purged'
  /** The move would have closed a circle, or hung the node on nothing: it was taken back. */
  | 'cycle'

/** A value that did not become the current one, and is kept for somebody to decide. */
export interface MergeConflict {
  readonly key: RecordKey
  readonly path: RegisterPath
  readonly kind: ConflictKind
  /** What the author had seen. */
  readonly base: RegisterValue
  /** What stands now. */
  readonly kept: RegisterValue
  /** What does not. */
  readonly lost: RegisterValue
  readonly mid: number
}

/** What a merge reads of the space: the state before the batch. */
export interface MergeWorld {
  readonly get: (key: RecordKey) => Registers | undefined
  readonly isPurged: (key: RecordKey) => boolean
  /** Whether the record changed so recently that its editors are at it together. */
  readonly isLive: (key: RecordKey) => boolean
}

/** What a batch did. */
export interface Merged {
  /** The records that changed, whole. */
  readonly writes: ReadonlyMap<RecordKey, Registers>
  readonly conflicts: readonly MergeConflict[]
}
