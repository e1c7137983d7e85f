import { ChevronRight, Folder, FolderOpen, Plus } from 'lucide-react'
import { memo, type CSSProperties, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import type { ProblemCount } from '../problems/countProblems'
import type { CodeRow } from '../tree/codeRows'
import styles from './CodeRowView.module.css'
import { FileIcon } from './FileIcon'

interface CodeRowViewProps {
  readonly row: CodeRow
  /** Pixels from the top of the list. */
  readonly top: number
  /** Whether Tab reaches this row. */
  readonly active: boolean
  readonly selected: boolean
  /** Whether its text is the one in the editor. */
  readonly current: boolean
  /** Whether it will be moved by the next paste. */
  readonly cut: boolean
  /** Whether what is dragged would land in it, or in the folder that it lies in. */
  readonly target: boolean
  readonly draggable: boolean
  readonly problems: ProblemCount | undefined
  /** The field in which it gets its name, while it does. */
  readonly naming: ReactNode | false
  /** Makes a new one in a group; absent where nothing can be made. */
  readonly onAdd?: ((row: CodeRow) => void) | undefined
}

const ADD = {
  files: 'New file',
  components: 'New component…',
  lambdas: 'New lambda…',
} as const

/** One row of the explorer: chevron, icon, name, and what is wrong in it. */
export const CodeRowView = memo(function CodeRowView(props: CodeRowViewProps) {
  const { row, top, active, selected, current, cut, target, draggable, problems, naming, onAdd } =
    props
  const style = { '--depth': Math.max(0, row.depth - 1), insetBlockStart: top } as CSSProperties
  const worst = problems && (problems.errors > 0 ? 'error' : 'warning')
  const isGroup = row.kind === 'group'
  return (
    <div
      role="treeitem"
      data-row={row.key}
      data-kind={row.kind}
      data-folder={row.folder}
      data-current={current || undefined}
      data-cut={cut || undefined}
      data-target={target || undefined}
      data-worst={worst}
      className={styles.row}
      style={style}
      tabIndex={active ? 0 : -1}
      draggable={draggable && !naming}
      aria-label={labelOf(row, problems)}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.filled ? row.expanded : undefined}
      aria-selected={selected}
      aria-current={current ? 'page' : undefined}
    >
      <span className={styles.chevron} data-chevron={row.filled || undefined} aria-hidden>
        {row.filled && <ChevronRight size={12} data-open={row.expanded || undefined} />}
      </span>
      {!isGroup && <RowIcon row={row} />}
      {naming || <span className={styles.name}>{row.name}</span>}
      {!naming && problems && (
        <span className={styles.count} aria-hidden>
          {problems.errors || problems.warnings}
        </span>
      )}
      {isGroup && row.count !== undefined && row.count > 0 && (
        <span className={styles.size} aria-hidden>
          {row.count}
        </span>
      )}
      {isGroup && onAdd && (
        <IconButton
          label={ADD[row.collection]}
          size="small"
          tabIndex={-1}
          data-add
          className={styles.add}
          onClick={() => onAdd(row)}
        >
          <Plus size={14} />
        </IconButton>
      )}
    </div>
  )
})

function RowIcon({ row }: { readonly row: CodeRow }) {
  const isFolder = row.kind === 'folder' || row.makes === 'folder'
  const Sign = row.expanded ? FolderOpen : Folder
  return (
    <span className={styles.icon} aria-hidden>
      {isFolder ? (
        <Sign size={14} />
      ) : (
        <FileIcon collection={row.collection} name={row.name} level={row.level} />
      )}
    </span>
  )
}

function labelOf(row: CodeRow, problems: ProblemCount | undefined): string {
  const { name, kind, level, count } = row
  const words = [
    kind === 'folder' ? `${name}, folder` : name,
    level,
    count === undefined ? undefined : String(count),
    problems && problems.errors > 0 ? plural(problems.errors, 'error') : undefined,
    problems && problems.warnings > 0 ? plural(problems.warnings, 'warning') : undefined,
  ]
  return words.filter((word) => word !== undefined).join(', ')
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
