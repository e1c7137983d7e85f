import { useSyncExternalStore } from 'react'

const KEY = 'espalier.workflowMap'
const listeners = new Set<() => void>()
let shown: boolean | undefined

/** Shows the map in the corner of the canvas, or hides it; this browser remembers. */
export function toggleMinimap(): void {
  shown = !isShown()
  try {
    localStorage.setItem(KEY, String(shown))
  } catch {
    // Nothing is remembered where storage is blocked.
  }
  for (const wake of listeners) wake()
}

/** Whether the map is shown. */
export function useMinimap(): boolean {
  return useSyncExternalStore(watch, isShown)
}

function isShown(): boolean {
  if (shown !== undefined) return shown
  try {
    shown = localStorage.getItem(KEY) === 'true'
  } catch {
    shown = false
  }
  return shown
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
