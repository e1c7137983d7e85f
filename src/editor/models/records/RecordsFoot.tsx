import { Plus } from 'lucide-react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { isEverything, type Query } from './rows/query'
import type { Rows } from './rows/useRows'
import styles from './RecordsTab.module.css'

interface RecordsFootProps {
  readonly rows: Rows
  readonly query: Query
  /** How many records are chosen. */
  readonly chosen: number
  readonly canEdit: boolean
  /** Work on cells that takes its time, and how to stop it. */
  readonly working: { readonly done: number; readonly stop: () => void } | undefined
  readonly onAdd: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** The line below the records: how many there are, what is under way, and what can be done to those that are chosen. */
export function RecordsFoot(props: RecordsFootProps) {
  const { rows, query, chosen, canEdit, working, onAdd, onDuplicate, onDelete } = props
  const isFiltered = !isEverything({ ...query, sort: undefined })
  return (
    <footer className={styles.foot}>
      <Button
        tone="quiet"
        size="small"
        icon={<Plus size={14} />}
        disabled={!canEdit}
        onClick={onAdd}
      >
        New record
      </Button>
      {chosen > 0 && canEdit && (
        <>
          <span className={styles.chosen}>{chosen.toLocaleString('en')} chosen</span>
          <Button tone="quiet" size="small" onClick={onDuplicate}>
            Duplicate
          </Button>
          <Button tone="quiet" size="small" onClick={onDelete}>
            Delete
          </Button>
        </>
      )}
      <span className={styles.room} />
      {(working ?? (rows.progress !== undefined && { done: rows.progress })) && (
        <progress
          aria-label="Progress"
          max={1}
          value={working?.done ?? rows.progress}
          className={styles.progress}
        />
      )}
      {working && (
        <Button tone="quiet" size="small" onClick={working.stop}>
          Cancel
        </Button>
      )}
      {rows.isOutdated && rows.progress === undefined && (
        <Button tone="quiet" size="small" onClick={rows.again}>
          {query.sort ? 'Sort again' : 'Filter again'}
        </Button>
      )}
      <span role="status" className={styles.count} data-count>
        {isFiltered
          ? `${rows.ids.length.toLocaleString('en')} of ${rows.total.toLocaleString('en')}`
          : countText(rows.total, 'record')}
      </span>
    </footer>
  )
}
