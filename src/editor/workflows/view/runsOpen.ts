import { useSyncExternalStore } from 'react'

const KEY = 'espalier.workflowRuns'
const listeners = new Set<() => void>()
let open: boolean | undefined

/** Opens the panel of runs and problems, or closes it; this browser remembers. */
export function openRuns(wanted: boolean): void {
  open = wanted
  try {
    localStorage.setItem(KEY, String(wanted))
  } catch {
    // Nothing is remembered where storage is blocked.
  }
  for (const wake of listeners) wake()
}

/** Whether the panel of runs and problems is open. */
export function useRunsOpen(): boolean {
  return useSyncExternalStore(watch, isOpen)
}

function isOpen(): boolean {
  if (open !== undefined) return open
  try {
    open = localStorage.getItem(KEY) === 'true'
  } catch {
    open = false
  }
  return open
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
