import type { RecordChange } from '@/model/records'
import type { Cursor } from '@/sync/transport'
import type { QuarantinedRecord } from './schema'

/** What came of records that arrived. */
export interface Received {
  /** The records that look different now. */
  readonly taken: readonly RecordChange[]
  /** Records that could not be read, and were set aside. */
  readonly broken: readonly QuarantinedRecord[]
  /** Whether conflicts came or went. */
  readonly conflicts: boolean
  /** How many records were newer here than on the server, which was restored: they are put aside, to be looked at. */
  readonly putAside?: number
}

/** Version 1 kept `{rev, nonce}`. */
export function cursorIn(value: unknown): Cursor | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  const { rev, nonce } = value as { rev?: unknown; nonce?: unknown }
  return typeof rev === 'number' && typeof nonce === 'string' ? `${rev}-${nonce}` : null
}
