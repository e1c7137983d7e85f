import { useSyncExternalStore } from 'react'
import type { ModeId, TokenName } from '@/model/theme/record'

/** What is looked at in the area of themes. */
export interface ThemeView {
  /** The theme that was chosen; `null` until one is: then it is the active one of the project. */
  readonly themeId: string | null
  readonly mode: ModeId
  /** The token whose values are edited, and whose users a preview points at. */
  readonly token: TokenName | null
}

const KEY = 'espalier.theme'

const listeners = new Set<() => void>()
let current: ThemeView = { themeId: remembered(), mode: 'light', token: null }

/** What is looked at now. */
export function themeView(): ThemeView {
  return current
}

/** What is looked at now, for components. */
export function useThemeView(): ThemeView {
  return useSyncExternalStore(watch, themeView)
}

/** Shows a theme in its light mode; a reload comes back to it. `null` shows the active one. */
export function lookAtTheme(themeId: string | null): void {
  if (themeId === current.themeId) return
  change({ themeId, mode: 'light', token: null })
  try {
    if (themeId === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, themeId)
  } catch {
    // Nothing is remembered where storage is blocked.
  }
}

/** Shows another mode of the theme. */
export function lookAtMode(mode: ModeId): void {
  if (mode !== current.mode) change({ ...current, mode })
}

/** Selects the token whose values are edited; `null` for none. */
export function selectToken(token: TokenName | null): void {
  if (token !== current.token) change({ ...current, token })
}

/** Calls back when another token is selected; answers how to stop. */
export function watchSelectedToken(wake: (token: TokenName | null) => void): () => void {
  let told = current.token
  return watch(() => {
    if (current.token === told) return
    told = current.token
    wake(told)
  })
}

function change(next: ThemeView): void {
  current = next
  for (const wake of listeners) wake()
}

function watch(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
