import { eachMatch } from './eachMatch'
import type { Replacement } from './replacement'

/** A text with matches replaced. */
export interface ReplacedText {
  readonly text: string
  readonly count: number
}

/**
 * Replaces all matches of an expression in a text, or the one at an offset. What was put in is not
 * searched again.
 */
export function replaceIn(
  text: string,
  expression: RegExp,
  { by, at }: { readonly by: Replacement; readonly at?: number | undefined },
): ReplacedText {
  const parts: string[] = []
  let from = 0
  let count = 0
  for (const match of eachMatch(text, expression)) {
    if (at !== undefined && match.index < at) continue
    if (at !== undefined && match.index > at) break
    parts.push(text.slice(from, match.index), by(match))
    from = match.index + match[0].length
    count += 1
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), count }
}
