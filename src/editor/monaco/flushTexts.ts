import { whenPageHides } from '@/lib/page'

/** What `flushTexts` and `saveTexts` bring into the store: what saves itself, or all. */
type Which = 'own' | 'all'

const flushers = new Set<(which: Which) => void>()
let hearsPage = false

/**
 * Brings what was typed in code editors into the store now; to be called before it is read. What waits to be saved by its
 * author, as auto-save is off, waits on.
 */
export function flushTexts(): void {
  for (const flush of flushers) flush('own')
}

/** Brings everything that was typed into the store: somebody saves, or runs it, or leaves the project. */
export function saveTexts(): void {
  for (const flush of flushers) flush('all')
}

/** Has `flush` called whenever typed text must be in the store, also when the page may be about to go. */
export function whenTextsFlush(flush: (which: Which) => void): () => void {
  if (!hearsPage) {
    hearsPage = true
    whenPageHides(flushTexts)
  }
  flushers.add(flush)
  return () => void flushers.delete(flush)
}
