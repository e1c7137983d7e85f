import { memo } from 'react'
import { valueOf, type ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'
import { cellText } from '../cells/cellText'
import { mistakeIn } from '../cells/mistakeIn'
import { useRecord } from '../rows/useRecord'
import type { Column } from './columns'
import { RelationText } from './RelationText'
import styles from './Grid.module.css'

interface GridRowProps {
  readonly modelId: string
  readonly id: string
  /** From 0. */
  readonly at: number
  /** Where it stands, in px. */
  readonly top: number
  readonly columns: readonly Column[]
  /** The columns that are selected in it; none where `from` is behind `to`. */
  readonly from: number
  readonly to: number
  /** The column of the active cell; -1 in another row. */
  readonly active: number
  readonly isChecked: boolean
}

/** One record. It renders when the record or its part of the selection changes, and at nothing else. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { modelId, id, at, top, columns, from, to, active, isChecked } = props
  const record = useRecord(modelId, id)
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isChecked}
      data-row={at}
      className={styles.row}
      style={{ top }}
    >
      <div role="rowheader" aria-colindex={1} className={styles.gutter} data-gutter>
        <span className={styles.number}>{(at + 1).toLocaleString('en')}</span>
        <span
          role="checkbox"
          aria-checked={isChecked}
          aria-label={`Choose record ${at + 1}`}
          data-check
          className={styles.check}
        />
      </div>
      {columns.map(({ field }, column) => {
        const value = record && valueOf(record, field.id)
        const mistake = record && mistakeIn(field, value)
        return (
          <div
            key={field.id}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={column >= from && column <= to}
            aria-invalid={mistake ? true : undefined}
            tabIndex={column === active ? 0 : -1}
            title={mistake}
            data-column={column}
            data-type={field.type}
            className={styles.cell}
          >
            <CellContent field={field} value={value} />
          </div>
        )
      })}
    </div>
  )
})

/** More of a text is not drawn: the cell is narrow, and the text may be a book. */
const MOST_TEXT = 200

function CellContent({
  field,
  value,
}: {
  readonly field: ModelField
  readonly value: Json | undefined
}) {
  if (field.type === 'boolean') {
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      return cellText(field, value)
    }
    return (
      <span
        className={styles.tick}
        data-toggle
        data-on={value === true}
        role="img"
        aria-label={value === true ? 'Yes' : value === false ? 'No' : 'Not set'}
      />
    )
  }
  if (value === undefined || value === null || value === '') return null
  if (field.type === 'enum' && typeof value === 'string') {
    return <span className={styles.chip}>{value}</span>
  }
  if (field.type === 'relation') {
    const ids = Array.isArray(value) ? (value as readonly Json[]) : [value]
    return ids.map((id, at) =>
      typeof id === 'string' ? (
        // oxlint-disable-next-line react/no-array-index-key -- the same record may be named twice
        <RelationText key={at} modelId={field.relation?.model ?? ''} id={id} />
      ) : (
        JSON.stringify(id)
      ),
    )
  }
  return cellText(field, value).slice(0, MOST_TEXT)
}
