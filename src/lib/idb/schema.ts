import type { DBSchema } from 'idb'
import type { Json, JsonObject } from '@/model/json'

/** A change that the server does not have yet. */
export interface OutboxRow {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Differs with every write of the record, so that a later edit is told from the one that was sent. */
  readonly version: string
}

/** A record that could not be read, kept for the person. */
export interface QuarantinedRecord {
  readonly key: string
  readonly at: number
  readonly reason: string
  readonly value: Json
}

interface EntityStore {
  key: string
  value: JsonObject
}

/** What lies in a database, of a project or of the list of projects. */
export interface Schema extends DBSchema {
  files: { key: string; value: JsonObject; indexes: { path: string; name: string } }
  models: EntityStore
  components: EntityStore
  componentTrees: EntityStore
  workflows: EntityStore
  lambdas: EntityStore
  theme: EntityStore
  settings: EntityStore
  projects: EntityStore
  nodes: { key: [treeId: string, id: string]; value: JsonObject; indexes: { treeId: string } }
  outbox: { key: string; value: OutboxRow }
  meta: { key: string; value: Json }
  quarantine: { key: string; value: QuarantinedRecord }
}
