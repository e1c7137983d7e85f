import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { useRowWindow } from '@/components/ui/use-row-window'
import type { Json } from '@/model/json'
import type { Leave } from '../cells/CellEditor'
import type { Sort } from '../rows/query'
import { GUTTER, HEADER_HEIGHT, leftOf, ROW_HEIGHT, templateOf, type Column } from './columns'
import { pressInGrid, type GridHands } from './gridKeys'
import { cellElement, isWithin, placeOf, showColumn } from './places'
import { useGridMouse } from './useGridMouse'
import { EditorOverlay, type Editing } from './EditorOverlay'
import { GridHeader } from './GridHeader'
import { GridRow } from './GridRow'
import { rangeOf, single, START, within, type Range, type Selection } from './selection'
import styles from './Grid.module.css'

interface GridProps {
  readonly label: string
  readonly modelId: string
  readonly columns: readonly Column[]
  /** The ids of the records, in the order of the rows. */
  readonly ids: readonly string[]
  readonly sort: Sort | undefined
  readonly checked: ReadonlySet<string>
  readonly canEdit: boolean
  readonly onChecked: (checked: ReadonlySet<string>) => void
  readonly onSort: (fieldId: string) => void
  readonly onWidth: (fieldId: string, width: number) => void
  readonly onCell: (id: string, column: Column, value: Json | undefined) => void
  readonly onClear: (range: Range) => void
  readonly onCopy: (range: Range, event: ClipboardEvent) => void
  readonly onPaste: (range: Range, text: string) => void
  readonly onOpenField: (fieldId: string) => void
  readonly onNewField: () => void
  readonly columnMenu: (column: Column) => readonly MenuEntry[]
  /** What can be done to records. */
  readonly rowMenu: (ids: readonly string[]) => readonly MenuEntry[]
  /** Told what is selected, for whoever acts on it. */
  readonly onRange?: (range: Range) => void
  /** Stands where the records would. */
  readonly nothing?: ReactNode
}

/**
 * The records as a spreadsheet shows them. Only the rows on screen exist, each of which hears of its own record alone. One cell has
 * the focus and is what Tab comes back to.
 */
export function Grid(props: GridProps) {
  const { label, modelId, columns, ids, sort, checked, canEdit } = props
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [selected, setSelected] = useState(START)
  const [editing, setEditing] = useState<Editing>()
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number }>()
  const extent = { rows: ids.length, columns: columns.length, page: 1 }
  const selection = within(selected, extent)
  const range = rangeOf(selection)
  const { active } = selection
  const { mounted, show } = useRowWindow({
    scroller,
    count: ids.length,
    height: ROW_HEIGHT,
    keep: Math.max(0, active.row),
    header: HEADER_HEIGHT,
  })

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return
    wantsFocus.current = false
    cellElement(grid.current, active.row, active.column)?.focus({ preventScroll: true })
  })

  const { onRange } = props
  const { top, bottom, left, right } = range
  useLayoutEffect(() => {
    onRange?.({ top, bottom, left, right })
  }, [onRange, top, bottom, left, right])

  const go = (next: Selection) => {
    setSelected(next)
    wantsFocus.current = true
    if (next.active.row >= 0) show(next.active.row)
    showColumn(scroller.current, columns, next.active.column)
  }
  const edit = (text?: string) => {
    const id = ids[active.row]
    const column = columns[active.column]
    if (!canEdit || id === undefined || !column) return
    if (column.field.type === 'boolean') {
      if (text === undefined) toggle(id, column)
      return
    }
    show(active.row)
    setEditing({ id, fieldId: column.field.id, ...(text !== undefined && { text }) })
  }
  const toggle = (id: string, column: Column) => {
    const element = cellElement(grid.current, ids.indexOf(id), columns.indexOf(column))
    const isOn = element?.querySelector('[data-on=true]') !== null
    props.onCell(id, column, !isOn)
  }
  const leave = (how: Leave) => {
    setEditing(undefined)
    const by = { stay: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] }[how]
    const row = Math.max(0, Math.min(ids.length - 1, active.row + (by[0] ?? 0)))
    const column = Math.max(0, Math.min(columns.length - 1, active.column + (by[1] ?? 0)))
    if (how === 'stay') {
      // Whoever pressed somewhere else goes on there.
      wantsFocus.current = scroller.current?.contains(document.activeElement) ?? false
    } else go(single(row, column))
  }
  const check = (from: number, to: number, on: boolean) => {
    const next = new Set(checked)
    for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) next.add(id)
      else next.delete(id)
    }
    props.onChecked(next)
  }

  const hands: GridHands = {
    selection,
    columns,
    ids,
    checked,
    canEdit,
    page: () =>
      Math.max(
        1,
        Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT) - 1,
      ),
    go,
    select: setSelected,
    edit,
    toggle,
    check,
    onSort: props.onSort,
    onWidth: props.onWidth,
    onClear: props.onClear,
    onOpenField: props.onOpenField,
  }
  const mouse = useGridMouse(hands)
  const openMenu = (event: MouseEvent) => {
    if (!isWithin(event.target, '[role=grid]') || active.row < 0) return
    event.preventDefault()
    const place = placeOf(event.target)
    if (place && place.row >= 0 && (place.row < top || place.row > bottom)) {
      go(single(place.row, Math.max(0, place.column)))
    }
    const isKey = event.clientX === 0 && event.clientY === 0
    const box = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined
    setMenu(
      isKey && box ? { x: box.left + 16, y: box.bottom } : { x: event.clientX, y: event.clientY },
    )
  }

  const { onChecked, columnMenu, onWidth, onNewField } = props
  const isAll = ids.length > 0 && checked.size >= ids.length
  const checkAll = useCallback(
    () => onChecked(isAll ? new Set() : new Set(ids)),
    [onChecked, isAll, ids],
  )
  const isRange = range.top !== range.bottom || range.left !== range.right
  const style = { '--columns': templateOf(columns) } as CSSProperties
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its cells has the focus */}
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        aria-readonly={!canEdit}
        data-range={isRange || undefined}
        className={styles.grid}
        style={style}
        onKeyDown={(event) => pressInGrid(hands, event)}
        {...mouse}
        onContextMenu={openMenu}
        onCopy={(event) => active.row >= 0 && props.onCopy(range, event)}
        onCut={(event) => {
          if (active.row < 0 || !canEdit) return
          props.onCopy(range, event)
          props.onClear(range)
        }}
        onPaste={(event) => {
          if (!canEdit) return
          event.preventDefault()
          props.onPaste(range, event.clipboardData.getData('text/plain'))
        }}
      >
        <GridHeader
          columns={columns}
          sort={sort}
          active={active.row === -1 ? active.column : -1}
          checked={isAll ? true : checked.size > 0 ? 'mixed' : false}
          canEdit={canEdit}
          onCheckAll={checkAll}
          onWidth={onWidth}
          menuFor={columnMenu}
          onNewField={onNewField}
        />
        <div role="rowgroup" className={styles.body} style={{ blockSize: ids.length * ROW_HEIGHT }}>
          {mounted.map((at) => {
            const id = ids[at]
            if (id === undefined) return null
            const isIn = at >= top && at <= bottom
            return (
              <GridRow
                key={id}
                modelId={modelId}
                id={id}
                at={at}
                top={at * ROW_HEIGHT}
                columns={columns}
                from={isIn ? left : 1}
                to={isIn ? right : 0}
                active={at === active.row ? active.column : -1}
                isChecked={checked.has(id)}
              />
            )
          })}
        </div>
      </div>
      {ids.length === 0 && props.nothing}
      {editing && (
        <EditorOverlay
          key={`${editing.id} ${editing.fieldId}`}
          modelId={modelId}
          editing={editing}
          row={active.row}
          column={columns[active.column]}
          left={GUTTER + leftOf(columns, active.column)}
          top={HEADER_HEIGHT + active.row * ROW_HEIGHT}
          onCell={props.onCell}
          onLeave={leave}
        />
      )}
      {menu && (
        <ContextMenu
          label="Records"
          at={menu}
          entries={props.rowMenu(ids.slice(range.top, range.bottom + 1))}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  )
}
