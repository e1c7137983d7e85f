import { ChevronDown } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useRowWindow } from '@/components/ui/use-row-window'
import type { Theme, ThemeMode, TokenName } from '@/model/theme/record'
import { contextOf } from '../values/context'
import { ROW_HEIGHT, type EditedCell } from './tableState'
import { TokenRowView, type CellDoors } from './TokenRowView'
import type { Row } from './tokenRows'
import { useDraftSwatch } from './useDraftSwatch'
import { cellAfterKey, rowId, type ActiveCell } from './useTableKeys'
import styles from './TokenTable.module.css'

/** What the table asks for. */
export interface TableDoors extends Omit<CellDoors, 'done'> {
  readonly select: (names: readonly TokenName[], focused: TokenName | null) => void
  readonly fold: (group: string) => void
  /** Begins or ends a field in a cell. */
  readonly edit: (cell: EditedCell | undefined) => void
  readonly remove: (names: readonly TokenName[]) => void
  readonly reset: (name: TokenName, mode: ThemeMode) => void
  readonly duplicate: (names: readonly TokenName[]) => void
  readonly menu: (names: readonly TokenName[], at: { x: number; y: number }) => void
}

interface TokenTableProps {
  readonly theme: Theme
  readonly rows: readonly Row[]
  readonly modes: readonly ThemeMode[]
  /** The mode that is looked at. */
  readonly shownMode: string
  readonly selected: ReadonlySet<TokenName>
  readonly edited: EditedCell | undefined
  readonly readOnly: boolean
  readonly doors: TableDoors
  /** Said where there is no row. */
  readonly nothing: string
}

/** All tokens of a theme, in groups: a grid whose rows exist only where they are seen. */
export function TokenTable(props: TokenTableProps) {
  const { theme, rows, modes, shownMode, selected, edited, readOnly, doors, nothing } = props
  const grid = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<ActiveCell>()
  const anchor = useRef<string>(undefined)
  const context = contextOf(theme)
  const places = useMemo(() => new Map(rows.map((row, at) => [rowId(row), at])), [rows])
  const at = (active && places.get(active.id)) ?? 0
  const column = active && places.has(active.id) ? active.column : 0
  const { mounted, show } = useRowWindow({
    scroller,
    count: rows.length,
    height: ROW_HEIGHT,
    keep: at,
  })
  useDraftSwatch(grid, theme.id)

  const focusCell = (cell: ActiveCell) => {
    show(places.get(cell.id) ?? 0)
    requestAnimationFrame(() => cellElement(grid.current, cell)?.focus())
  }
  const select = (cell: ActiveCell, { shiftKey = false, toggles = false } = {}) => {
    setActive(cell)
    const to = places.get(cell.id) ?? 0
    const row = rows[to]
    if (row?.row !== 'token') return
    if (toggles) {
      const next = new Set(selected)
      if (!next.delete(row.name)) next.add(row.name)
      doors.select([...next], row.name)
    } else if (shiftKey && anchor.current !== undefined) {
      const from = places.get(anchor.current) ?? to
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
      doors.select(
        between.flatMap((one) => (one.row === 'token' ? [one.name] : [])),
        row.name,
      )
      return
    } else doors.select([row.name], row.name)
    anchor.current = cell.id
  }
  // Where a token is selected elsewhere, it comes in sight.
  const [only] = selected
  useEffect(() => {
    const there = only === undefined ? undefined : places.get(only)
    if (there === undefined || selected.size !== 1) return
    if (!grid.current?.contains(document.activeElement)) show(there)
    setActive((before) =>
      before?.id === only ? before : { id: only ?? '', column: before?.column ?? 0 },
    )
    anchor.current = only
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not because rows moved
  }, [only, selected.size])

  const names = (name: TokenName) => (selected.has(name) ? [...selected] : [name])
  const press = (event: KeyboardEvent) => {
    const row = rows[at]
    if (!row || event.nativeEvent.isComposing) return
    const isMod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const next = cellAfterKey(event, { at, column }, { rows, columns: modes.length + 1, page })
    const mode = modes[column - 1]
    if (next) {
      select(next, { shiftKey: event.shiftKey })
      focusCell(next)
    } else if (row.row === 'group') {
      if (event.key !== 'Enter' && event.key !== ' ') return
      doors.fold(row.id)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (!readOnly) doors.edit({ name: row.name, mode: mode?.id ?? null })
    } else if (event.key === 'Delete') {
      if (!readOnly) doors.remove(names(row.name))
    } else if (event.key === 'Backspace' && mode) {
      if (!readOnly) doors.reset(row.name, mode)
    } else if (isMod && event.key.toLowerCase() === 'd') {
      if (!readOnly) doors.duplicate(names(row.name))
    } else if (isMod && event.key.toLowerCase() === 'a') {
      doors.select(
        rows.flatMap((one) => (one.row === 'token' ? [one.name] : [])),
        row.name,
      )
    } else if (event.key === 'Escape' && selected.size > 1) doors.select([row.name], row.name)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const cellAt = ({ target }: { readonly target: EventTarget }): ActiveCell | undefined => {
    if (!(target instanceof Element)) return undefined
    const id = target.closest<HTMLElement>('[data-token]')?.dataset['token']
    const inCell = target.closest<HTMLElement>('[data-column]')?.dataset['column']
    return id === undefined ? undefined : { id, column: Number(inCell ?? 0) }
  }
  const done: CellDoors['done'] = (cell, byKey) => {
    doors.edit(undefined)
    if (byKey) focusCell({ id: cell.name, column: columnOf(modes, cell.mode) })
  }
  const cellDoors = useStable<CellDoors>({ commit: doors.commit, typed: doors.typed, done })

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Tokens"
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={modes.length + 1}
      aria-readonly={readOnly || undefined}
      className={styles.grid}
      style={{ '--modes': modes.length } as CSSProperties}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.header}`}>
          <div role="columnheader">Name</div>
          {modes.map(({ id, name }) => (
            <div key={id} role="columnheader" data-shown={id === shownMode ? '' : undefined}>
              {name}
            </div>
          ))}
        </div>
      </div>
      {rows.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      {/* One listener for all cells: the grid is the widget, its cells take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        role="rowgroup"
        className={styles.scroller}
        onKeyDown={press}
        onFocus={(event) => {
          const cell = cellAt(event)
          // However the focus came there: the keys go on from it.
          if (cell && (cell.id !== active?.id || cell.column !== active.column)) setActive(cell)
        }}
        onClick={(event) => {
          const cell = cellAt(event)
          if (!cell) return
          select(cell, { shiftKey: event.shiftKey, toggles: event.ctrlKey || event.metaKey })
        }}
        onDoubleClick={(event) => {
          const cell = cellAt(event)
          if (!cell || readOnly) return
          doors.edit({ name: cell.id, mode: modes[cell.column - 1]?.id ?? null })
        }}
        onContextMenu={(event) => {
          const cell = cellAt(event)
          if (!cell) return
          event.preventDefault()
          if (!selected.has(cell.id)) select(cell)
          const box = cellElement(grid.current, cell)?.getBoundingClientRect()
          const isKey = event.clientX === 0 && event.clientY === 0
          const point =
            isKey && box
              ? { x: box.left + 12, y: box.bottom }
              : { x: event.clientX, y: event.clientY }
          doors.menu(names(cell.id), point)
        }}
      >
        <div
          role="presentation"
          className={styles.body}
          style={{ height: rows.length * ROW_HEIGHT }}
        >
          {mounted.map((index) => {
            const row = rows[index]
            if (!row) return null
            const activeColumn = index === at ? column : -1
            return row.row === 'group' ? (
              <div
                key={rowId(row)}
                role="row"
                aria-rowindex={index + 2}
                data-folded={row.isFolded ? '' : undefined}
                data-group={row.id}
                className={styles.group}
                style={{ top: index * ROW_HEIGHT }}
              >
                {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has them */}
                <div
                  role="gridcell"
                  aria-expanded={!row.isFolded}
                  data-column={0}
                  tabIndex={activeColumn === -1 ? -1 : 0}
                  onClick={() => {
                    setActive({ id: rowId(row), column: 0 })
                    doors.fold(row.id)
                  }}
                >
                  <ChevronDown size={14} aria-hidden />
                  <span>{row.tier}</span>
                  <span className={styles.kind}>{row.kind}</span>
                  <span className={styles.count}>{row.count.toLocaleString('en')}</span>
                </div>
              </div>
            ) : (
              <TokenRowView
                key={rowId(row)}
                row={row}
                at={index}
                modes={modes}
                context={context}
                isSelected={selected.has(row.name)}
                activeColumn={activeColumn}
                edited={edited?.name === row.name ? edited : undefined}
                doors={cellDoors}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function columnOf(modes: readonly ThemeMode[], mode: string | null): number {
  return mode === null ? 0 : modes.findIndex(({ id }) => id === mode) + 1
}

function cellElement(grid: HTMLElement | null, { id, column }: ActiveCell): HTMLElement | null {
  const row = id.startsWith(':')
    ? `[data-group="${CSS.escape(id.slice(1))}"]`
    : `[data-token="${CSS.escape(id)}"]`
  return (
    grid?.querySelector<HTMLElement>(`${row} [data-column="${id.startsWith(':') ? 0 : column}"]`) ??
    null
  )
}

/** The same object always, whose functions are those of the last render. */
function useStable<T extends Readonly<Record<keyof T, (...args: never[]) => unknown>>>(
  doors: T,
): T {
  const latest = useRef(doors)
  useEffect(() => {
    latest.current = doors
  })
  return useMemo(() => {
    const entries = Object.keys(doors).map((key) => [
      key,
      (...args: never[]) => latest.current[key as keyof T](...args),
    ])
    return Object.fromEntries(entries) as T
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the keys never change
  }, [])
}
