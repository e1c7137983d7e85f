import { generateNKeysBetween } from 'jittered-fractional-indexing'

/** Two people who add at the same place at the same time get different keys with this many random bits. */
const JITTER_BITS = 10

/**
 * Keys by which records stand between two others; `null` is the beginning or the end. Where two neighbours have equal or foreign keys
 * there is no gap between them: then the records come right behind the first, if they can, or else last.
 */
export function ordersBetween(
  from: string | null,
  until: string | null,
  count: number,
  randomBit: () => boolean,
): readonly string[] {
  const jitter = { jitterBits: JITTER_BITS, getRandomBit: randomBit }
  const gaps: [string | null, string | null][] = [
    [from, until],
    [from, null],
  ]
  for (const [a, b] of gaps) {
    try {
      return generateNKeysBetween(a, b, count, jitter)
    } catch {
      // Not a gap that the library knows.
    }
  }
  return generateNKeysBetween(null, null, count, jitter)
}
