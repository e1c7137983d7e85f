import { GUTTER, leftOf, type Column } from './columns'

/** What of the grid an event is about. */
export interface Pressed {
  readonly row: number
  readonly column: number
  readonly kind: 'cell' | 'gutter' | 'check'
}

/** The place that an event of the grid is about; `undefined` for one beside all cells. */
export function placeOf(target: EventTarget | null): Pressed | undefined {
  if (!(target instanceof Element)) return undefined
  const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1)
  if (row >= 0 && target.closest('[data-check]')) return { row, column: 0, kind: 'check' }
  if (row >= 0 && target.closest('[data-gutter]')) return { row, column: 0, kind: 'gutter' }
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  return column === undefined ? undefined : { row, column: Number(column), kind: 'cell' }
}

/** Whether an event is about something of a kind. */
export function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

/** The element of a cell, as far as its row is drawn. */
export function cellElement(
  grid: HTMLElement | null,
  row: number,
  column: number,
): HTMLElement | null | undefined {
  const line = row === -1 ? '[aria-rowindex="1"]' : `[data-row="${row}"]`
  return grid?.querySelector<HTMLElement>(`${line} > [data-column="${column}"]`)
}

/** Scrolls as little to the side as it takes to show a column. */
export function showColumn(list: HTMLElement | null, columns: readonly Column[], at: number): void {
  const column = columns[at]
  if (!list || !column) return
  const left = leftOf(columns, at)
  const room = list.clientWidth - GUTTER
  if (left < list.scrollLeft) list.scrollLeft = left
  else if (left + column.width > list.scrollLeft + room)
    list.scrollLeft = left + column.width - room
}
