/**
 * The entries whose name every word of a text is found in: those that can be chosen first, then those whose
 * name begins with the text, then those with words that begin so. All of them, as they stand, without a text.
 */
export function matching<T>(
  entries: readonly T[],
  text: string,
  {
    nameOf,
    canChoose = () => true,
  }: { nameOf: (entry: T) => string; canChoose?: (entry: T) => boolean },
): readonly T[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return entries
  const words = wanted.split(/\s+/)
  const ranked = entries.flatMap((entry) => {
    const name = nameOf(entry).toLowerCase()
    if (!words.every((word) => name.includes(word))) return []
    const begins = words.every((word) => name.split(/\s+/).some((one) => one.startsWith(word)))
    const rank = name.startsWith(wanted) ? 0 : begins ? 1 : 2
    return { entry, rank: canChoose(entry) ? rank : rank + 3 }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}
