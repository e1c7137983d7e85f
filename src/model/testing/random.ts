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
export interface Draw {
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean
  /** A whole number from 0 up to but not `count`. */
  readonly below: (count: number) => number
  /** One of them; of none, `undefined`. */
  readonly pick: <T>(choices: readonly T[]) => T | undefined
}

/** What comes of a seed, the same each time. */
export function drawFrom(seed: number): Draw {
  const next = randomOf(seed)
  return {
    chance: (probability) => next() < probability,
    below: (count) => Math.floor(next() * count),
    pick: (choices) => choices[Math.floor(next() * choices.length)],
  }
}
