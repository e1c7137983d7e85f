import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let current: string | null = null

/** The theme that a running preview shows instead of the document's own; `null` for that one. Nothing is stored. */
export function usePreviewTheme(): string | null {
  return useSyncExternalStore(watch, read)
}

/** Shows another theme in the running preview; `null` shows the document's own again. */
export function showPreviewTheme(themeId: string | null): void {
  if (themeId === current) return
  current = themeId
  for (const wake of listeners) wake()
}

function read(): string | null {
  return current
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => void listeners.delete(wake)
}
