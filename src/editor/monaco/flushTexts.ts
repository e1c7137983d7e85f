import { whenPageHides } from '@/lib/page'

const flushers = new Set<() => void>()
let hearsPage = false

/** Brings everything that was typed in code editors into the store now; to be called before code runs. */
export function flushTexts(): void {
  for (const flush of flushers) flush()
}

/** Has `flush` called whenever typed text must be in the store, also when the page may be about to go. */
export function whenTextsFlush(flush: () => void): () => void {
  if (!hearsPage) {
    hearsPage = true
    whenPageHides(flushTexts)
  }
  flushers.add(flush)
  return () => void flushers.delete(flush)
}
