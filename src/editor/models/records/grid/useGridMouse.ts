import { useRef, type MouseEvent } from 'react'
import type { GridHands } from './gridKeys'
import { isWithin, placeOf } from './places'
import { single } from './selection'

/** What the mouse does in the grid: a press selects, a drag draws the range on, a double-click edits. */
export function useGridMouse(hands: GridHands) {
  const { selection, columns, ids, checked, canEdit, go, select, edit, toggle, check, onSort } =
    hands
  const dragged = useRef(false)
  const lastChecked = useRef(0)
  const pressMouse = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (!place || event.button !== 0) return
    const { row, column, kind } = place
    if (kind === 'check') {
      event.preventDefault()
      const id = ids[row]
      if (id === undefined) return
      check(event.shiftKey ? lastChecked.current : row, row, !checked.has(id))
      lastChecked.current = row
    } else if (kind === 'gutter') {
      const to = { row, column: Math.max(0, columns.length - 1) }
      const first = { row: event.shiftKey ? selection.anchor.row : row, column: 0 }
      go({ anchor: first, active: to })
    } else if (row >= 0) {
      const cell = { row, column }
      go({ active: cell, anchor: event.shiftKey ? selection.anchor : cell })
      dragged.current = true
    } else {
      go(single(-1, column))
    }
  }
  const hoverMouse = (event: MouseEvent) => {
    if (!dragged.current) return
    if (event.buttons !== 1) {
      dragged.current = false
      return
    }
    const place = placeOf(event.target)
    if (!place || place.row < 0 || place.kind !== 'cell') return
    select({ anchor: selection.anchor, active: { row: place.row, column: place.column } })
  }
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target)
    const column = place && columns[place.column]
    if (!place || !column) return
    if (place.row === -1) {
      if (!isWithin(event.target, '[data-no-sort]')) onSort(column.field.id)
      return
    }
    const id = ids[place.row]
    if (isWithin(event.target, '[data-toggle]') && id !== undefined && canEdit) toggle(id, column)
  }
  return {
    onMouseDown: pressMouse,
    onMouseMove: hoverMouse,
    onMouseUp: () => {
      dragged.current = false
    },
    onClick: click,
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place?.kind !== 'cell' || place.row < 0) return
      if (!isWithin(event.target, '[data-toggle]')) edit()
    },
  }
}
