import type { ThemeDraft } from '@/model/theme/draft'

const listeners = new Set<() => void>()
let current: ThemeDraft | null = null

/** What is being tried in a theme now; `null` when nothing is. */
export function themeDraft(): ThemeDraft | null {
  return current
}

/** Shows what is tried in every frame that is in sight; nothing is stored, and nothing is dispatched. `null` ends it. */
export function showThemeDraft(draft: ThemeDraft | null): void {
  if (draft === current) return
  current = draft
  for (const wake of listeners) wake()
}

/** Calls back when something else is tried; answers how to stop. */
export function watchThemeDraft(wake: () => void): () => void {
  listeners.add(wake)
  return () => listeners.delete(wake)
}
