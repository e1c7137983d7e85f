import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let said = ''

/** Tells people who do not see the area what has happened in it. */
export function announce(text: string): void {
  // The same words again are news too.
  said = text === said ? `${text}\u00a0` : text
  for (const wake of listeners) wake()
}

/** What was told last. */
export function useAnnouncement(): string {
  return useSyncExternalStore(watch, () => said)
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
