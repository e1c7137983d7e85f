import { ChevronRight } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { treeAction } from '@/components/ui/treeKeys'
import { useRowWindow } from '@/components/ui/use-row-window'
import { targetOf } from '@/store/code/projectCode'
import { FileIcon } from '../explorer/FileIcon'
import { focusEditor, lookAtText, openText } from '../view/openText'
import styles from './ResultList.module.css'
import { resultRows, type ResultRow } from './resultRows'
import type { FoundText } from './search.worker'

/** Height of a row, in px. */
const ROW = 24

/** What was found, as a tree of texts and their matches; arrows go along it, Enter goes to the place. */
export function ResultList({ found }: { readonly found: readonly FoundText[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const focusWanted = useRef(false)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [activeKey, setActiveKey] = useState<string>()
  const rows = resultRows(found, closed)
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  )
  const { mounted, show } = useRowWindow({ scroller, count: rows.length, height: ROW, keep: at })

  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    const elements = scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    ;[...elements]
      .find(({ dataset }) => dataset['row'] === activeKey)
      ?.focus({ preventScroll: true })
  })

  const open = (row: ResultRow, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(row.key)
    else next.add(row.key)
    setClosed(next)
  }
  const follow = (row: ResultRow | undefined, keep: boolean) => {
    if (!row) return
    if (!row.match) return open(row, !row.expanded)
    if (keep) {
      openText(row.text.key, row.match)
      focusEditor()
    } else lookAtText(row.text.key, row.match)
  }
  const go = (to: number) => {
    focusWanted.current = true
    setActiveKey(rows[to]?.key)
    show(to)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault()
      return follow(rows[at], false)
    }
    const action = treeAction(rows, at, event)
    if (!action) return
    const row = rows[at]
    if (action.kind === 'go') go(action.to)
    else if (action.kind === 'open' && row) open(row, action.open)
    else if (action.kind === 'choose') follow(row, true)
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-row]')
    const index = rows.findIndex(({ key }) => key === element?.dataset['row'])
    const row = rows[index]
    if (!row) return
    setActiveKey(row.key)
    follow(row, event.detail > 1)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on its rows
    <div
      ref={scroller}
      role="tree"
      tabIndex={-1}
      aria-label="Results"
      className={styles.list}
      onClick={click}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ blockSize: rows.length * ROW }}>
        {mounted.map((index) => {
          const row = rows[index]
          return (
            row && <ResultRowView key={row.key} row={row} top={index * ROW} active={index === at} />
          )
        })}
      </div>
    </div>
  )
}

interface ResultRowViewProps {
  readonly row: ResultRow
  readonly top: number
  readonly active: boolean
}

function ResultRowView({ row, top, active }: ResultRowViewProps) {
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
          ? `Line ${match.line}: ${match.preview}`
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
          <mark className={styles.mark}>{match.preview.slice(match.from, match.to)}</mark>
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
    </div>
  )
}
