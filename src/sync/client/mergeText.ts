import { merge } from 'node-diff3'

/**
 * Merges two texts that began as one, line by line; `undefined` when both changed the same lines.
 */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs) return mine
  const { conflict, result } = merge(linesOf(mine), linesOf(base), linesOf(theirs))
  return conflict ? undefined : result.join('')
}

/** The lines of a text with what ends them, so that nothing is lost when they are joined. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}
