import { useEffect, useSyncExternalStore } from 'react'

/** Something that an area does, for the command menu. */
export interface AreaAction {
  readonly id: string
  /** Sentence case. */
  readonly title: string
  /** A name of the icon set. */
  readonly icon: string
  readonly keys?: readonly string[]
  readonly enabled: boolean
  readonly run: () => void
}

const NONE: readonly AreaAction[] = []

const listeners = new Set<() => void>()
let offered = NONE

/** Offers what an area does as long as it is on screen. */
export function useOfferedActions(actions: readonly AreaAction[], isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    offer(actions)
    return () => offer(NONE)
  }, [actions, isShown])
}

/** What the area on screen does; none where it offers nothing. */
export function useAreaActions(): readonly AreaAction[] {
  return useSyncExternalStore(watch, () => offered)
}

function offer(actions: readonly AreaAction[]): void {
  offered = actions
  for (const wake of listeners) wake()
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
