import { useSyncExternalStore } from 'react'

/** The places that the window has: one is seen at a time. */
export type AreaId = 'design' | 'code' | 'workflows' | 'themes' | 'models'

const KEY = 'espalier.area'
const AREAS: readonly AreaId[] = ['design', 'code', 'workflows', 'themes', 'models']

const listeners = new Set<() => void>()
let current: AreaId | undefined

/** The area that is seen; a reload comes back to it. */
export function currentArea(): AreaId {
  return (current ??= remembered())
}

/** Shows an area. */
export function goToArea(area: AreaId): void {
  if (area === currentArea()) return
  current = area
  try {
    sessionStorage.setItem(KEY, area)
  } catch {
    // Nothing is remembered where storage is blocked.
  }
  for (const wake of listeners) wake()
}

/** The area that is seen. */
export function useArea(): AreaId {
  return useSyncExternalStore(watch, currentArea)
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}

function remembered(): AreaId {
  try {
    return AREAS.find((area) => area === sessionStorage.getItem(KEY)) ?? 'design'
  } catch {
    return 'design'
  }
}
