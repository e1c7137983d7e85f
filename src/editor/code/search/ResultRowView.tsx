import { ChevronRight, Replace, ReplaceAll } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import { targetOf } from '@/store/code/projectCode'
import { FileIcon } from '../explorer/FileIcon'
import styles from './ResultList.module.css'
import type { ResultRow } from './resultRows'

/** Replaces the match of a row, or all of the text that a row is about. */
export const REPLACE_ROW = 'Shift+Mod+1'

interface ResultRowViewProps {
  readonly row: ResultRow
  /** Pixels from the top of the list. */
  readonly top: number
  /** Whether Tab reaches this row. */
  readonly active: boolean
  /** Absent while nothing is to be replaced. */
  readonly onReplace?: (() => void) | undefined
}

/** One row of the results: a text with the number of its matches, or the line of a match with what it would become. */
export function ResultRowView({ row, top, active, onReplace }: ResultRowViewProps) {
  const { text, match } = row
  const cut = text.path.lastIndexOf('/')
  const name = text.path.slice(cut + 1)
  const count = text.matches.length
  return (
    <div
      role="treeitem"
      data-row={row.key}
      className={styles.row}
      style={{ insetBlockStart: top }}
      tabIndex={active ? 0 : -1}
      aria-label={
        match
          ? `Line ${match.line}: ${match.preview}${becomes(match.replaced)}`
          : `${name}, ${count} ${count === 1 ? 'match' : 'matches'}`
      }
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={match ? undefined : row.expanded}
      aria-selected={active}
    >
      {match ? (
        <span className={styles.preview}>
          {match.preview.slice(0, match.from)}
          {match.replaced === undefined ? (
            <mark className={styles.mark}>{match.preview.slice(match.from, match.to)}</mark>
          ) : (
            <>
              <del className={styles.gone}>{match.preview.slice(match.from, match.to)}</del>
              <ins className={styles.came}>{inOneLine(match.replaced)}</ins>
            </>
          )}
          {match.preview.slice(match.to)}
        </span>
      ) : (
        <>
          <ChevronRight
            size={12}
            aria-hidden
            className={styles.chevron}
            data-open={row.expanded || undefined}
          />
          <FileIcon collection={targetOf(text.key).collection} name={name} />
          <span className={styles.name}>{name}</span>
          <span className={styles.folder}>{text.path.slice(1, Math.max(1, cut))}</span>
          <span className={styles.count}>{count}</span>
        </>
      )}
      {onReplace && (
        <IconButton
          label={match ? 'Replace' : 'Replace all in this text'}
          keys={REPLACE_ROW}
          size="small"
          tabIndex={-1}
          data-replace
          className={styles.replace}
          onClick={onReplace}
        >
          {match ? <Replace size={14} /> : <ReplaceAll size={14} />}
        </IconButton>
      )}
    </div>
  )
}

function becomes(replaced: string | undefined): string {
  if (replaced === undefined) return ''
  return replaced === '' ? ', is taken away' : `, becomes ${replaced}`
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', '↵')
}
