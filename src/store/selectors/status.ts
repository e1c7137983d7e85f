import { createSelector } from '@reduxjs/toolkit'
import type { RootState } from '../rootState'
import type { SyncState } from '../slices/syncStatus'

/** Where the person's work is, in a few words. */
export interface StatusLine {
  readonly kind: 'editing' | 'saved' | 'synced' | 'conflict' | 'offline' | 'error'
  readonly text: string
}

/** What the status line says. Keeps its identity until it says something else. */
export const selectStatusLine = createSelector(
  [(state: RootState) => state.sync, (state: RootState) => state.settings.autoSync],
  statusOf,
)

function statusOf(sync: SyncState, autoSync: boolean): StatusLine {
  const { local, localError, unsent, outcome, error, conflicts } = sync
  if (local === 'failed') return { kind: 'error', text: localError ?? 'Not saved.' }
  if (local === 'editing') return { kind: 'editing', text: 'Saving…' }
  if (sync.readOnly) return { kind: 'error', text: 'Read-only: reload to go on' }
  const waiting =
    unsent > 0 ? ` · ${unsent} ${unsent === 1 ? 'change' : 'changes'} not sent yet` : ''
  if (outcome === 'refused') {
    return { kind: 'error', text: `Saved here${waiting}. ${error ?? ''}`.trim() }
  }
  const number = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`
  const open = conflicts.length > 0 ? ` · ${number} to decide` : ''
  if (outcome === 'offline') {
    return { kind: 'offline', text: `Offline · saved here${waiting}${open}` }
  }
  if (open !== '') return { kind: 'conflict', text: `Saved here${waiting}${open}` }
  if (!autoSync || unsent > 0 || outcome !== 'synced') {
    return { kind: 'saved', text: `Saved here${waiting}` }
  }
  return { kind: 'synced', text: 'Synced' }
}
