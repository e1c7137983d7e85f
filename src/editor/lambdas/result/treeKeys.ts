import type { OutlineRow } from './outline'

/** What a key means at a row of a tree: the row to go to, opening or closing it, or nothing. */
export function rowAfterKey(
  key: string,
  rows: readonly OutlineRow[],
  at: number,
): number | 'toggle' | undefined {
  const row = rows[at]
  if (!row) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'Enter':
    case ' ':
      return 'toggle'
    case 'ArrowRight':
      return row.isOpen ? at + 1 : row.isOpen === false ? 'toggle' : undefined
    case 'ArrowLeft': {
      if (row.isOpen) return 'toggle'
      const parent = rows.slice(0, at).findLastIndex(({ depth }) => depth < row.depth)
      return parent < 0 ? undefined : parent
    }
    default:
      return undefined
  }
}
