import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { treeAction } from '@/components/ui/treeKeys'
import { useRowWindow } from '@/components/ui/use-row-window'
import { matchesKey } from '@/editor/commands/keys'
import { focusEditor, lookAtText, openText } from '../view/openText'
import styles from './ResultList.module.css'
import { resultRows, type ResultRow } from './resultRows'
import { REPLACE_ROW, ResultRowView } from './ResultRowView'
import type { FoundText, ReplaceWhich } from './search.worker'

/** Height of a row, in px. */
const ROW = 24

interface ResultListProps {
  readonly found: readonly FoundText[]
  /** Absent while nothing is to be replaced. */
  readonly onReplace: ((which: ReplaceWhich) => Promise<void>) | undefined
}

/**
 * What was found, as a tree of texts and their matches; arrows go along it, Enter goes to the place. Where something is replaced,
 * each row can be, and the row that comes in its place has the focus then.
 */
export function ResultList({ found, onReplace }: ResultListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const focusWanted = useRef(false)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [activeKey, setActiveKey] = useState<string>()
  const rows = resultRows(found, closed)
  const [activeAt, setActiveAt] = useState(0)
  const there = rows.findIndex(({ key }) => key === activeKey)
  // What takes the place of a row that is gone.
  const at = there >= 0 ? there : Math.max(0, Math.min(activeAt, rows.length - 1))
  const { mounted, show } = useRowWindow({ scroller, count: rows.length, height: ROW, keep: at })

  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    const elements = scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    ;[...elements]
      .find(({ dataset }) => dataset['row'] === rows[at]?.key)
      ?.focus({ preventScroll: true })
  })
  const replacedIn = useRef<readonly FoundText[]>(undefined)
  useEffect(() => {
    if (replacedIn.current === undefined || replacedIn.current === found) return
    replacedIn.current = undefined
    if (document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  }, [found])

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
  const activate = (index: number) => {
    setActiveKey(rows[index]?.key)
    setActiveAt(index)
  }
  const go = (to: number) => {
    focusWanted.current = true
    activate(to)
    show(to)
  }
  const replace = (index: number) => {
    const row = rows[index]
    if (!row || !onReplace) return
    activate(index)
    replacedIn.current = found
    void onReplace({ key: row.text.key, at: row.match?.at })
  }
  const rowAt = (target: EventTarget) => {
    const element = (target as Element).closest<HTMLElement>('[data-row]')
    return rows.findIndex(({ key }) => key === element?.dataset['row'])
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault()
      return follow(rows[at], false)
    }
    if (matchesKey(event.nativeEvent, REPLACE_ROW)) {
      event.preventDefault()
      return replace(rowAt(event.target))
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
    const index = rowAt(event.target)
    const row = rows[index]
    if (!row || (event.target as Element).closest('[data-replace]')) return
    activate(index)
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
            row && (
              <ResultRowView
                key={row.key}
                row={row}
                top={index * ROW}
                active={index === at}
                onReplace={onReplace && (() => replace(index))}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
