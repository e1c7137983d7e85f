const keepers = new Set<() => void>()

/** Has `keep` called while a draft that is in no state yet can still be kept; until the answer is called. */
export function whenDraftsEnd(keep: () => void): () => void {
  keepers.add(keep)
  return () => void keepers.delete(keep)
}

/** Nothing can be edited from now on: what somebody types at this moment is kept as far as it is typed. */
export function keepDrafts(): void {
  for (const keep of keepers) keep()
}
