/** mulberry32: the same numbers for the same seed, from 0 up to but not 1. */
function randomOf(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws from a seed, in words. */
export function drawFrom(seed: number) {
  const next = randomOf(seed)
  return {
    /** Whether something of this probability happens. */
    chance: (probability: number) => next() < probability,
    /** A whole number from 0 up to but not `count`. */
    below: (count: number) => Math.floor(next() * count),
    /** One of them; of none, `undefined`. */
    pick: <T>(choices: readonly T[]): T | undefined => choices[Math.floor(next() * choices.length)],
  }
}
