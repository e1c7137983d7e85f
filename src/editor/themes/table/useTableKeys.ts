import type { KeyboardEvent } from 'react'
import type { Row } from './tokenRows'

/** The cell that the keyboard is at. */
export interface ActiveCell {
  /** The id of a row: see `rowId`. */
  readonly id: string
  readonly column: number
}

/** What tells a row from all others. */
export function rowId(row: Row): string {
  return row.row === 'group' ? `:${row.id}` : row.name
}

/** The cell that a key of the grid goes to; `undefined` for one that goes nowhere. */
export function cellAfterKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: { readonly at: number; readonly column: number },
  { rows, columns, page }: { rows: readonly Row[]; columns: number; page: number },
): ActiveCell | undefined {
  const isFar = ctrlKey || metaKey
  const last = rows.length - 1
  const moved = {
    ArrowDown: { ...from, at: from.at + 1 },
    ArrowUp: { ...from, at: from.at - 1 },
    PageDown: { ...from, at: Math.min(last, from.at + page) },
    PageUp: { ...from, at: Math.max(0, from.at - page) },
    ArrowRight: { ...from, column: Math.min(columns - 1, from.column + 1) },
    ArrowLeft: { ...from, column: Math.max(0, from.column - 1) },
    Home: isFar ? { at: 0, column: 0 } : { ...from, column: 0 },
    End: isFar ? { at: last, column: columns - 1 } : { ...from, column: columns - 1 },
  }[key]
  const row = moved && rows[moved.at]
  return row && { id: rowId(row), column: moved.column }
}
