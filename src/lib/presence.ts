import type { NodeId, TreeId } from '@/model/tree/types'
import { apiBase } from './apiBase'
import { requestJson } from './http'

/** What one tab tells of itself. */
export interface PresenceState {
  readonly name: string
  readonly document: TreeId | null
  readonly selection: readonly NodeId[]
}

/** Tells the server what a tab shows; answers who else is there, unread. Rejects as `requestJson` does. */
export function tellPresence(space: string, who: string, state: PresenceState): Promise<unknown> {
  return requestJson(pathOf(space), { method: 'POST', body: { who, ...state } })
}

/** Tells the server that a tab is gone. Goes out also when the page closes; nobody waits for an answer. */
export function leavePresence(space: string, who: string): void {
  void fetch(apiBase() + pathOf(space), {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ who, gone: true }),
  }).catch(() => {
    // Out of reach: there it is forgotten within seconds anyway.
  })
}

function pathOf(space: string): string {
  return `/api/v1/spaces/${encodeURIComponent(space)}/presence`
}
