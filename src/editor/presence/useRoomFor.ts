import { useSyncExternalStore } from 'react'

/** In narrow windows the bar's commands need the room. */
const WIDE = '(min-width: 1280px)'
const MOST_WIDE = 5
const MOST_NARROW = 2

/** How many avatars there is room for in the top bar. */
export function useRoomFor(): number {
  return useSyncExternalStore(watch, () =>
    globalThis.matchMedia?.(WIDE).matches ? MOST_WIDE : MOST_NARROW,
  )
}

function watch(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(WIDE)
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}
