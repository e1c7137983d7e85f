import { merge } from 'node-diff3'
import { areComparable, linesOf } from '@/model/lines'

/**
 * Merges two texts that began as one, line by line; `undefined` when both changed the same lines, and when too many of
 * their lines are equal to tell within a fraction of a second.
 */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs) return mine
  const [old, own, other] = [linesOf(base), linesOf(mine), linesOf(theirs)]
  const [head, tail] = commonEnds(old, own, other)
  const middle = (lines: readonly string[]) => lines.slice(head, lines.length - tail)
  const [from, to, and] = [middle(old), middle(own), middle(other)]
  if (!areComparable(from, to) || !areComparable(from, and)) return undefined
  const { conflict, result } = merge(to, from, and)
  if (conflict) return undefined
  return [...old.slice(0, head), ...result, ...old.slice(old.length - tail)].join('')
}

/** How many lines at the start and at the end are the same in all three. */
function commonEnds(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly [head: number, tail: number] {
  const shortest = Math.min(base.length, mine.length, theirs.length)
  let head = 0
  while (head < shortest && base[head] === mine[head] && base[head] === theirs[head]) head += 1
  let tail = 0
  const fromEnd = (lines: readonly string[]) => lines[lines.length - 1 - tail]
  while (
    tail < shortest - head &&
    fromEnd(base) === fromEnd(mine) &&
    fromEnd(base) === fromEnd(theirs)
  ) {
    tail += 1
  }
  return [head, tail]
}
