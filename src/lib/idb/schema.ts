import type { DBSchema } from 'idb'
import type { Json, JsonObject } from '@/model/json'
import type { RecordKey } from '@/model/records'
import type { Pending } from '@/sync/client/pending'
import type { MergeOp, Registers } from '@/sync/merge/types'

/** A record that could not be read, kept for the person. */
export interface QuarantinedRecord {
  readonly key: string
  readonly at: number
  readonly reason: string
  readonly value: Json
}

/** A record in the trash, as registers; nodes in the trash lie among the others. */
export interface TrashedRecord {
  readonly key: RecordKey
  readonly registers: Registers
  /** The server has forgotten it: to restore it is to make it anew. */
  readonly purged?: true
}

/** A conflict, as the server keeps it. */
export interface ConflictRow {
  readonly id: string
  readonly registers: Registers
  /** The server that had it was restored and has it no more: it is remembered here alone. */
  readonly isForgotten?: true
}

/** What a browser had of a record when the server turned out to be older: each browser is a backup. */
export interface RecoveredRecord {
  readonly key: RecordKey
  readonly registers: Registers
}

/** A change that version 1 marked as unsent, without saying what it changed. */
interface OldOutboxRow {
  readonly key: string
  readonly at: number
  readonly version: string
}

interface EntityStore {
  key: string
  value: JsonObject
}

/**
 * What lies in a database, of a project or of the list of projects. The records are what people see: what the
 * server confirmed, below what is under way to it, below what waits.
 */
export interface Schema extends DBSchema {
  files: { key: string; value: JsonObject; indexes: { path: string; name: string } }
  models: EntityStore
  components: EntityStore
  componentTrees: EntityStore
  workflows: EntityStore
  workflowNodes: EntityStore
  workflowEdges: EntityStore
  lambdas: EntityStore
  theme: EntityStore
  settings: EntityStore
  projectSettings: EntityStore
  /** The records of models; read when a model is first looked at. */
  records: { key: string; value: JsonObject; indexes: { modelId: string } }
  projects: EntityStore
  nodes: { key: [treeId: string, id: string]; value: JsonObject; indexes: { treeId: string } }
  trash: { key: string; value: TrashedRecord }
  /** What waits to be sent: one row per record, folded. */
  outbox: { key: string; value: Pending }
  /** Numbered ops that the server may have already. They never change. */
  inflight: { key: number; value: MergeOp }
  conflicts: { key: string; value: ConflictRow }
  recovered: { key: string; value: RecoveredRecord }
  oldOutbox: { key: string; value: OldOutboxRow }
  meta: { key: string; value: Json }
  quarantine: { key: string; value: QuarantinedRecord }
}

/** Under this key of `meta` lie the keys of the sample that nobody edited and no server has seen. */
export const SAMPLE = 'sample'
