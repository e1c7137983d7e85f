import type { KeyboardEvent } from 'react'
import { announce } from '../../view/announce'
import { fitting, type Column } from './columns'
import { afterKey, rangeOf, single, type Range, type Selection } from './selection'

/** What keys and the mouse can do in the grid. */
export interface GridHands {
  readonly selection: Selection
  readonly columns: readonly Column[]
  readonly ids: readonly string[]
  readonly checked: ReadonlySet<string>
  readonly canEdit: boolean
  /** Rows that a page key goes on by. */
  readonly page: () => number
  /** Selects, shows and focuses. */
  readonly go: (selection: Selection) => void
  /** Selects alone. */
  readonly select: (selection: Selection) => void
  /** Opens the field over the active cell, with what was typed. */
  readonly edit: (text?: string) => void
  /** Turns a yes into a no. */
  readonly toggle: (id: string, column: Column) => void
  /** Chooses records, from one row to another. */
  readonly check: (from: number, to: number, on: boolean) => void
  readonly onSort: (fieldId: string) => void
  readonly onWidth: (fieldId: string, width: number) => void
  readonly onClear: (range: Range) => void
  readonly onOpenField: (fieldId: string) => void
}

const KEY_STEP = 16

/** Does what a key means in the grid: those of a spreadsheet, and on a column name those of a header. */
export function pressInGrid(hands: GridHands, event: KeyboardEvent): void {
  const { selection, columns, ids, checked, canEdit, go, edit, check } = hands
  const { onSort, onWidth, onClear, onOpenField } = hands
  const { active } = selection
  const range = rangeOf(selection)
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  if (event.target instanceof Element && event.target.closest('button')) return
  const { key, shiftKey, altKey } = event
  const mod = event.ctrlKey || event.metaKey
  const column = columns[active.column]
  const taken = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  if (active.row === -1 && column) {
    if ((key === 'Enter' || key === ' ') && !mod) {
      onSort(column.field.id)
      return taken()
    }
    if (key === 'F2') {
      onOpenField(column.field.id)
      return taken()
    }
    if (altKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      const width = fitting(column.width + (key === 'ArrowRight' ? KEY_STEP : -KEY_STEP))
      onWidth(column.field.id, width)
      announce(`${column.field.name}: ${width} pixels wide.`)
      return taken()
    }
  }
  if (altKey) return
  const next = afterKey(
    selection,
    { key, shiftKey, mod },
    { rows: ids.length, columns: columns.length, page: hands.page() },
  )
  if (next) {
    go(next)
    const now = rangeOf(next)
    const rows = now.bottom - now.top + 1
    if (shiftKey || key.toLowerCase() === 'a') {
      announce(`${rows.toLocaleString('en')} × ${now.right - now.left + 1} cells selected.`)
    }
    return taken()
  }
  if (key === 'Tab' && !mod) {
    const to = active.column + (shiftKey ? -1 : 1)
    if (to < 0 || to >= columns.length) return
    go(single(active.row, to))
    return taken()
  }
  if (active.row < 0) return
  if (key === ' ' && shiftKey) {
    const id = ids[active.row]
    if (id !== undefined) check(range.top, range.bottom, !checked.has(id))
    return taken()
  }
  if (key === 'Escape') return go(single(active.row, active.column))
  if (mod) return
  if (key === 'Enter' || key === 'F2') {
    edit()
    return taken()
  }
  if ((key === 'Delete' || key === 'Backspace') && canEdit) {
    onClear(range)
    return taken()
  }
  if (key === ' ' && column?.field.type === 'boolean') {
    edit()
    return taken()
  }
  if (key.length === 1) {
    edit(key)
    return taken()
  }
}
