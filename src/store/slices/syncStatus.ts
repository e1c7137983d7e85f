import { createAction } from '@reduxjs/toolkit'
import type { Outdated } from '@/lib/idb/connection'
import type { OpenConflict } from '@/sync/client/conflict'
import type { SyncOutcome } from '@/sync/outcome'
import type { FlaskStats } from '@/sync/transport'

/** What is known of this browser's database and of the server. */
export interface SyncState {
  readonly status: 'idle' | 'syncing' | 'success' | 'error'
  /** Milliseconds since 1970. */
  readonly lastSyncedAt: number | null
  readonly flaskConnected: boolean
  readonly flaskStats: FlaskStats | null
  /** Why the last synchronisation failed; until the next one ends. */
  readonly error: string | null
  /** How the last attempt to reach the server ended; stays while the next one is under way. */
  readonly outcome: 'none' | 'synced' | 'offline' | 'refused'
  /** `saved` once every change is on disk in this browser. */
  readonly local: 'saved' | 'editing' | 'failed'
  readonly localError: string | null
  /** The server lets nobody in without a token, and has none of this browser. */
  readonly needsToken: boolean
  /** Changes that the server does not have yet. */
  readonly unsent: number
  /** Records that could not be read and lie aside. */
  readonly quarantine: readonly SetAside[]
  /** Nothing can be edited here any more: a newer version of the editor took over, or had written what is stored. */
  readonly readOnly: Outdated | null
  /** How many edits were refused for that. */
  readonly refusedEdits: number
  /** Values of the open project that did not come to stand, and wait for a decision. */
  readonly conflicts: readonly OpenConflict[]
}

/** A record that could not be read. */
export interface SetAside {
  readonly key: string
  /** A sentence. */
  readonly reason: string
}

export const initialSync: SyncState = {
  status: 'idle',
  lastSyncedAt: null,
  flaskConnected: false,
  flaskStats: null,
  error: null,
  outcome: 'none',
  local: 'saved',
  localError: null,
  needsToken: false,
  unsent: 0,
  quarantine: [],
  readOnly: null,
  refusedEdits: 0,
  conflicts: [],
}

export const localWriteNeeded = createAction('sync/localWriteNeeded')
export const localWriteFinished = createAction('sync/localWriteFinished')
export const localWriteFailed = createAction<string>('sync/localWriteFailed')
/** What came of a synchronisation, in this tab or another one of the project. */
export const outcomeTold = createAction<SyncOutcome>('sync/outcomeTold')
/** A newer version of the editor is at work, and this tab only shows what it has. */
export const tabOutdated = createAction<Outdated>('sync/tabOutdated')
export const connectionChecked = createAction<boolean>('sync/connectionChecked')
export const unsentCounted = createAction<number>('sync/unsentCounted')
export const quarantineRead = createAction<readonly SetAside[]>('sync/quarantineRead')
export const conflictsRead = createAction<readonly OpenConflict[]>('sync/conflictsRead')
