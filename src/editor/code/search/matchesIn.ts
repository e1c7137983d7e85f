import { eachMatch } from './eachMatch'
import type { Replacement } from './replacement'

/** One match in a text. */
export interface Match {
  /** How many characters of the text are before it. */
  readonly at: number
  /** Counted from 1, as the column. */
  readonly line: number
  readonly column: number
  /** The line around it, cut to what fits; the match lies from `from` to `to` in it. */
  readonly preview: string
  readonly from: number
  readonly to: number
  /** What would take its place, cut to what fits; absent while nothing is to be replaced. */
  readonly replaced?: string
}

/** How much of a line is shown before and after a match. */
const BEFORE = 16
const AFTER = 160

/** The matches of an expression in a text, up to a number. An expression that matches nothing at all has none. */
export function matchesIn(
  text: string,
  expression: RegExp,
  { most, by }: { readonly most: number; readonly by?: Replacement | undefined },
): readonly Match[] {
  const found: Match[] = []
  let line = 1
  let lineStart = 0
  for (const match of eachMatch(text, expression)) {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < match.index;
      next = text.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = next + 1
    }
    found.push({
      at: match.index,
      line,
      column: match.index - lineStart + 1,
      ...previewOf(text, lineStart, match),
      ...(by && { replaced: by(match).slice(0, AFTER) }),
    })
    if (found.length >= most) break
  }
  return found
}

function previewOf(
  text: string,
  lineStart: number,
  match: RegExpExecArray,
): Pick<Match, 'preview' | 'from' | 'to'> {
  const newline = text.indexOf('\n', match.index)
  const lineEnd = newline < 0 ? text.length : newline
  const indent = /^[\t ]*/.exec(text.slice(lineStart, Math.min(match.index, lineStart + 400)))
  const first = lineStart + (indent?.[0].length ?? 0)
  const start = match.index - first > BEFORE ? match.index - BEFORE : first
  const end = Math.min(lineEnd, match.index + AFTER)
  const lead = start > first ? '…' : ''
  const from = lead.length + match.index - start
  return {
    preview: lead + text.slice(start, end).trimEnd(),
    from,
    to: Math.min(from + match[0].length, lead.length + end - start),
  }
}
