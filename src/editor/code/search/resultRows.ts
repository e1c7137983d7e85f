import type { TreeRow } from '@/components/ui/treeKeys'
import type { Match } from './matchesIn'
import type { FoundText } from './search.worker'

/** One row of the results: a text with matches, or one of them. */
export interface ResultRow extends TreeRow {
  readonly key: string
  readonly text: FoundText
  /** Absent for the row of the text itself. */
  readonly match?: Match
  /** From 1. */
  readonly position: number
  readonly siblings: number
}

/** The rows of what was found, without the matches of texts that are closed. */
export function resultRows(
  found: readonly FoundText[],
  closed: ReadonlySet<string>,
): readonly ResultRow[] {
  const rows: ResultRow[] = []
  for (const [at, text] of found.entries()) {
    const expanded = !closed.has(text.key)
    const place = { position: at + 1, siblings: found.length }
    rows.push({ key: text.key, text, depth: 0, filled: true, expanded, ...place })
    if (!expanded) continue
    for (const [index, match] of text.matches.entries()) {
      rows.push({
        key: `${text.key} ${match.line}:${match.column}`,
        text,
        match,
        depth: 1,
        filled: false,
        expanded: false,
        position: index + 1,
        siblings: text.matches.length,
      })
    }
  }
  return rows
}
