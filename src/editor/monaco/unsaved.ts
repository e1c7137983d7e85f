import { useSyncExternalStore } from 'react'

const keys = new Set<string>()
const listeners = new Set<() => void>()
let shown: ReadonlySet<string> = new Set()

/** Says whether something is typed in a text that waits to be saved by its author. */
export function markUnsaved(key: string, isUnsaved: boolean): void {
  if (keys.has(key) === isUnsaved) return
  if (isUnsaved) keys.add(key)
  else keys.delete(key)
  shown = new Set(keys)
  if (keys.size === 0) window.removeEventListener('beforeunload', ask)
  else window.addEventListener('beforeunload', ask)
  document.title = document.title.replace(/^● /, '')
  if (keys.size > 0) document.title = `● ${document.title}`
  for (const listener of listeners) listener()
}

/** The texts that wait to be saved; none as long as auto-save is on. */
export function useUnsaved(): ReadonlySet<string> {
  return useSyncExternalStore(watch, () => shown)
}

/** It would come back as a draft, but whoever did not save may want to stay and do so. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
