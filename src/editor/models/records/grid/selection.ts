/** A place in the grid. Row -1 is the line of column names. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The active cell, and the one that a range was begun at. */
export interface Selection {
  readonly active: Cell
  readonly anchor: Cell
}

/** A rectangle of cells; both ends are in it. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key goes on by. */
  readonly page: number
}

interface Press {
  readonly key: string
  readonly shiftKey: boolean
  /** Control, or Command on a Mac. */
  readonly mod: boolean
}

export const START: Selection = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } }

/** One cell alone. */
export function single(row: number, column: number): Selection {
  const cell = { row, column }
  return { active: cell, anchor: cell }
}

/** The cells of a selection, without the line of column names. */
export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.max(0, Math.min(active.row, anchor.row)),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

/** A selection that fits a grid that became smaller. */
export function within({ active, anchor }: Selection, { rows, columns }: Extent): Selection {
  const fit = ({ row, column }: Cell): Cell => ({
    row: clamp(row, -1, rows - 1),
    column: clamp(column, 0, Math.max(0, columns - 1)),
  })
  return { active: fit(active), anchor: fit(anchor) }
}

/** Where a key leads; `undefined` for a key that moves nothing. Shift draws the range on. */
export function afterKey(
  selection: Selection,
  { key, shiftKey, mod }: Press,
  extent: Extent,
): Selection | undefined {
  const { active, anchor } = selection
  const { rows, columns, page } = extent
  const last = { row: rows - 1, column: Math.max(0, columns - 1) }
  if (mod && key.toLowerCase() === 'a') {
    return { anchor: { row: 0, column: 0 }, active: last }
  }
  const to = target({ key, mod, active, last, page })
  if (!to) return undefined
  // A range has no column names in it.
  const least = shiftKey ? 0 : -1
  const next = {
    row: clamp(to.row, least, Math.max(last.row, -1)),
    column: clamp(to.column, 0, last.column),
  }
  return { active: next, anchor: shiftKey && active.row >= 0 ? anchor : next }
}

function target({
  key,
  mod,
  active: { row, column },
  last,
  page,
}: {
  readonly key: string
  readonly mod: boolean
  readonly active: Cell
  readonly last: Cell
  readonly page: number
}): Cell | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: mod ? last.row : row + 1, column }
    case 'ArrowUp':
      return { row: mod ? 0 : row - 1, column }
    case 'ArrowRight':
      return { row, column: mod ? last.column : column + 1 }
    case 'ArrowLeft':
      return { row, column: mod ? 0 : column - 1 }
    case 'Home':
      return { row: mod ? 0 : row, column: 0 }
    case 'End':
      return { row: mod ? last.row : row, column: last.column }
    case 'PageDown':
      return { row: row + page, column }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    default:
      return undefined
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
