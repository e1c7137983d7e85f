import { createAction, createReducer } from '@reduxjs/toolkit'
import type { SyncOutcome } from '@/sync/outcome'
import { createAppAsyncThunk } from '../thunk'
import {
  conflictsRead,
  connectionChecked,
  initialSync,
  localWriteFailed,
  localWriteFinished,
  localWriteNeeded,
  outcomeTold,
  quarantineRead,
  tabOutdated,
  unsentCounted,
  type SyncState,
} from './syncStatus'

export type { SyncState }

/** Forgets the outcome of the last synchronisation. */
export const resetSync = createAction('sync/resetSync')

/** Sends every change that the server does not have. Rejects with a sentence when that fails. */
export const syncToFlask = createAppAsyncThunk('sync/syncToFlask', (_: void, { extra }) =>
  extra.sync.push(),
)

/** Takes what changed on the server; never what has unsent changes here. */
export const syncFromFlask = createAppAsyncThunk('sync/syncFromFlask', (_: void, { extra }) =>
  extra.sync.pull(),
)

/** Asks whether the server answers, and how much it holds. Never rejects. */
export const checkConnection = createAppAsyncThunk('sync/checkConnection', (_: void, { extra }) =>
  extra.sync.check(),
)

/** Removes everything that the server holds of the open project. What this browser holds stays. */
export const clearFlaskData = createAppAsyncThunk('sync/clearFlaskData', (_: void, { extra }) =>
  extra.sync.clear(),
)

/** Keeps what is known of storing here and of the server. */
export const syncReducer = createReducer(initialSync, (builder) => {
  builder
    .addCase(localWriteNeeded, (state): SyncState =>
      // Another edit is no news of the disk: what failed has failed until a write succeeds.
      state.local === 'failed' ? state : { ...state, local: 'editing' },
    )
    .addCase(localWriteFinished, (state): SyncState => ({
      ...state,
      local: 'saved',
      localError: null,
      // What was written waits for the server from now on; the exact number is counted.
      unsent: Math.max(1, state.unsent),
    }))
    .addCase(localWriteFailed, (state, { payload }): SyncState => ({
      ...state,
      local: 'failed',
      localError: payload,
    }))
    .addCase(outcomeTold, (state, { payload }) => afterOutcome(state, payload))
    .addCase(tabOutdated, (state, { payload }): SyncState => ({ ...state, readOnly: payload }))
    .addCase(connectionChecked, (state, { payload }): SyncState => ({
      ...state,
      flaskConnected: payload,
      outcome: outcomeAfterCheck(state.outcome, payload),
    }))
    .addCase(unsentCounted, (state, { payload }): SyncState => ({ ...state, unsent: payload }))
    .addCase(quarantineRead, (state, { payload }): SyncState => ({ ...state, quarantine: payload }))
    .addCase(conflictsRead, (state, { payload }): SyncState => ({ ...state, conflicts: payload }))
    .addCase(resetSync, (state): SyncState => ({
      ...state,
      status: 'idle',
      error: null,
      outcome: 'none',
    }))
    .addMatcher(
      (action) => checkConnection.fulfilled.match(action),
      (state, { payload }): SyncState => ({ ...state, flaskStats: payload }),
    )
    .addMatcher(
      (action) => clearFlaskData.fulfilled.match(action),
      (state, { payload }): SyncState => ({ ...state, flaskStats: payload }),
    )
    .addMatcher(
      (action) => clearFlaskData.rejected.match(action),
      (state, { error }): SyncState => ({
        ...state,
        status: 'error',
        error: error.message ?? 'The server did not clear its data.',
      }),
    )
})

function afterOutcome(state: SyncState, outcome: SyncOutcome): SyncState {
  switch (outcome.kind) {
    case 'started':
      return { ...state, status: 'syncing' }
    case 'finished':
      return {
        ...state,
        status: 'success',
        outcome: outcome.sent || state.outcome === 'synced' ? 'synced' : 'none',
        error: null,
        needsToken: false,
        lastSyncedAt: outcome.at,
        flaskConnected: true,
      }
    case 'failed':
      return {
        ...state,
        status: 'error',
        error: outcome.message,
        needsToken: outcome.needsToken,
        outcome: outcome.connected ? 'refused' : 'offline',
        flaskConnected: outcome.connected,
      }
  }
}

function outcomeAfterCheck(
  outcome: SyncState['outcome'],
  connected: boolean,
): SyncState['outcome'] {
  if (!connected) return 'offline'
  return outcome === 'offline' ? 'none' : outcome
}
