/** Draws from a seed, in words. */
export interface Draws {
  /** A number from 0 up to but not 1. */
  readonly part: () => number
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean
  /** A whole number from 0 up to but not `count`. */
  readonly below: (count: number) => number
  /** One of them; of none, `undefined`. */
  readonly pick: <T>(choices: readonly T[]) => T | undefined
}

/** What comes of a seed, the same each time (mulberry32). */
export function draws(seed: number): Draws {
  let a = seed
  const part = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    part,
    chance: (probability) => part() < probability,
    below: (count) => Math.floor(part() * count),
    pick: (choices) => choices[Math.floor(part() * choices.length)],
  }
}
