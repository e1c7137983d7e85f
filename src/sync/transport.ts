import type { Json } from '@/model/json'

/** Where a browser stands in the history of a space. `nonce` names the history: a restored or emptied server has another. */
export interface Cursor {
  readonly rev: number
  readonly nonce: string
}

/** A record on the wire: its key and its value, `null` when it is gone. */
export type WireRecord = readonly [key: string, value: Json]

/** A part of what changed since a cursor. */
export interface ChangesPage {
  readonly cursor: Cursor
  /** The server does not know the cursor's history: this page begins at the very start. */
  readonly reset: boolean
  readonly changes: readonly WireRecord[]
  readonly more: boolean
}

export interface FlaskStats {
  readonly total_keys: number
  readonly total_size_bytes: number
  readonly database_path: string
}

/**
 * The way to one space of a server. Every method rejects with a sentence when the server is out of
 * reach or refuses. The one seam that a fuller protocol replaces.
 */
export interface Transport {
  /** Stores records, all or none. */
  readonly push: (records: readonly WireRecord[]) => Promise<Cursor>
  /** What changed since a cursor; from the start without one. */
  readonly pull: (cursor: Cursor | null) => Promise<ChangesPage>
  /** Whether the server answers. Never rejects. */
  readonly check: () => Promise<boolean>
  readonly stats: () => Promise<FlaskStats>
  /** Removes everything in the space. */
  readonly clear: () => Promise<void>
}
