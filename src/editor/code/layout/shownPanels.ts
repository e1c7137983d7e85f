import { useSyncExternalStore } from 'react'

/** Which of the panels around the code editor are seen. */
export interface ShownPanels {
  /** What the left panel shows. */
  readonly left: 'explorer' | 'search'
  readonly side: boolean
  readonly problems: boolean
  /** Whether the search has a field for what takes the place of matches. */
  readonly replacing: boolean
  /** Counts the times that somebody asked for the search, so that its field takes the focus again. */
  readonly asked: number
}

const KEY = 'espalier.codePanels'
const listeners = new Set<() => void>()
let panels: ShownPanels | undefined

/** Which panels are seen; the component renders when that changes. */
export function useShownPanels(): ShownPanels {
  return useSyncExternalStore(watch, read)
}

/** Shows and hides panels, and remembers it in this browser. */
export function showPanels(change: Partial<ShownPanels>): void {
  panels = { ...read(), ...change }
  try {
    const { side, problems, replacing } = panels
    localStorage.setItem(KEY, JSON.stringify({ side, problems, replacing }))
  } catch {
    // Without storage they are as at first next time.
  }
  for (const wake of listeners) wake()
}

/** Shows the search through all texts, with the caret in its field; with what takes the place of matches if that is wanted. */
export function askSearch(options: { readonly replacing?: true } = {}): void {
  showPanels({ left: 'search', asked: read().asked + 1, ...options })
}

function read(): ShownPanels {
  return (panels ??= {
    left: 'explorer',
    side: true,
    problems: false,
    replacing: false,
    asked: 0,
    ...stored(),
  })
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}

function stored(): Partial<ShownPanels> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
