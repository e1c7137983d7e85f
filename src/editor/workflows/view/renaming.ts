import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let renamed: string | null = null

/** Says which step gets another name now, on the canvas; `null` for none. */
export function startRenaming(id: string | null): void {
  renamed = id
  for (const wake of listeners) wake()
}

/** Whether a step gets another name now. */
export function useIsRenamed(id: string): boolean {
  return useSyncExternalStore(watch, () => renamed === id)
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
