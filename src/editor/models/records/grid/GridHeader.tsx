import { ArrowDown, ArrowUp, ChevronDown, Plus } from 'lucide-react'
import { memo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { TypeIcon, typeLabel } from '../../fields/fieldTypes'
import type { Sort } from '../rows/query'
import { fitting, templateOf, type Column } from './columns'
import styles from './Grid.module.css'

interface GridHeaderProps {
  readonly columns: readonly Column[]
  readonly sort: Sort | undefined
  /** The column whose name is the active cell; -1 while that is in a record. */
  readonly active: number
  readonly checked: boolean | 'mixed'
  readonly canEdit: boolean
  readonly onCheckAll: () => void
  readonly onWidth: (fieldId: string, width: number) => void
  readonly menuFor: (column: Column) => readonly MenuEntry[]
  readonly onNewField: () => void
}

/** The line of column names. It stays while the records scroll. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { columns, sort, active, checked, canEdit, onCheckAll, onWidth, menuFor, onNewField } =
    props
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label="Records"
        className={`${styles.gutter} ${styles.corner}`}
      >
        <span
          role="checkbox"
          aria-checked={checked}
          aria-label="Choose all records"
          tabIndex={-1}
          className={styles.check}
          onClick={onCheckAll}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== ' ' && event.key !== 'Enter') return
            event.preventDefault()
            event.stopPropagation()
            onCheckAll()
          }}
        />
      </div>
      {columns.map((column, at) => {
        const { field } = column
        const direction = sort?.field === field.id ? sort.direction : undefined
        return (
          <div
            key={field.id}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={direction ?? 'none'}
            aria-label={field.name}
            tabIndex={at === active ? 0 : -1}
            data-column={at}
            title={`${typeLabel(field.type)}${field.required ? ', required' : ''}${field.help === undefined ? '' : `. ${field.help}`}`}
            className={styles.column}
          >
            <TypeIcon type={field.type} size={13} />
            <span className={styles.columnName}>{field.name}</span>
            {field.required && (
              <span aria-hidden className={styles.star}>
                *
              </span>
            )}
            {direction === 'ascending' && <ArrowUp size={13} aria-hidden className={styles.sort} />}
            {direction === 'descending' && (
              <ArrowDown size={13} aria-hidden className={styles.sort} />
            )}
            <Menu
              label={`Field ${field.name}`}
              align="end"
              entries={() => menuFor(column)}
              renderTrigger={(trigger) => (
                <IconButton
                  {...trigger}
                  label={`Menu of ${field.name}`}
                  size="small"
                  tabIndex={-1}
                  className={styles.more}
                  data-no-sort
                >
                  <ChevronDown size={14} />
                </IconButton>
              )}
            />
            <ResizeHandle columns={columns} at={at} onWidth={onWidth} />
          </div>
        )
      })}
      <div
        role="columnheader"
        aria-colindex={columns.length + 2}
        aria-label="New field"
        className={styles.newField}
      >
        {canEdit && (
          <IconButton label="New field" size="small" data-no-sort onClick={onNewField}>
            <Plus size={15} />
          </IconButton>
        )}
      </div>
    </div>
  )
})

interface ResizeHandleProps {
  readonly columns: readonly Column[]
  readonly at: number
  readonly onWidth: (fieldId: string, width: number) => void
}

/** Drags the width of a column. Meanwhile one custom property changes, and nothing renders. By keyboard: Alt and arrows. */
function ResizeHandle({ columns, at, onWidth }: ResizeHandleProps) {
  const drag = useRef<{ readonly from: number; width: number }>(undefined)
  const column = columns[at]
  if (!column) return null
  const end = (event: PointerEvent) => {
    event.currentTarget.removeAttribute('data-dragged')
    const width = drag.current?.width
    drag.current = undefined
    if (width !== undefined && width !== column.width) onWidth(column.field.id, width)
  }
  return (
    <div
      aria-hidden
      data-no-sort
      className={styles.resize}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.setAttribute('data-dragged', '')
        drag.current = { from: event.clientX - column.width, width: column.width }
      }}
      onPointerMove={(event) => {
        if (!drag.current) return
        const width = fitting(event.clientX - drag.current.from)
        drag.current.width = width
        const now = columns.with(at, { ...column, width })
        event.currentTarget
          .closest<HTMLElement>('[role=grid]')
          ?.style.setProperty('--columns', templateOf(now))
      }}
      onPointerUp={end}
      onLostPointerCapture={end}
    />
  )
}
