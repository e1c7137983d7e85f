/** The lines of a text with what ends them, so that nothing is lost when they are joined. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}

/**
 * Above so many pairs of equal lines two texts are not compared line by line. The comparison looks at each pair, and a
 * thousand lines that are all the same have a million of them: three thousand would keep a browser busy for minutes.
 */
const MOST_PAIRS = 300_000

/** Whether the lines of two texts can be compared within a fraction of a second. */
export function areComparable(some: readonly string[], others: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const line of some) counts.set(line, (counts.get(line) ?? 0) + 1)
  let pairs = 0
  for (const line of others) pairs += counts.get(line) ?? 0
  return pairs <= MOST_PAIRS
}
