import { ChevronRight } from 'lucide-react'
import { useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { treeAction } from '@/components/ui/treeKeys'
import type { Json } from '@/model/json'
import styles from './JsonTree.module.css'
import { firstOutline, OUTLINE_STEP, outlineRows, parentPath, type OutlineRow } from './outline'

interface JsonTreeProps {
  readonly label: string
  readonly value: Json
}

/** A JSON value as a tree that opens and closes; long lists come a hundred at a time. */
export function JsonTree({ label, value }: JsonTreeProps) {
  const [state, setState] = useState(() => firstOutline(value))
  const [current, setCurrent] = useState<string>()
  const rows = useMemo(() => outlineRows(value, state), [value, state])
  const focused = Math.max(
    0,
    rows.findIndex(({ path }) => path === current),
  )

  function toggle({ path, kind, isOpen }: OutlineRow) {
    setCurrent(path)
    if (kind === 'more') {
      const parent = parentPath(path)
      const listed = (state.listed.get(parent) ?? OUTLINE_STEP) + OUTLINE_STEP
      setState({ ...state, listed: new Map(state.listed).set(parent, listed) })
      return
    }
    if (isOpen === undefined) return
    const open = new Set(state.open)
    if (isOpen) open.delete(path)
    else open.add(path)
    setState({ ...state, open })
  }
  function press(event: KeyboardEvent<HTMLDivElement>) {
    const row = rows[focused]
    const action = treeAction(rows.map(treeRow), focused, event)
    if (!row || !action) return
    if (action.kind === 'open' || action.kind === 'choose') toggle(row)
    else if (action.kind === 'go') {
      setCurrent(rows[action.to]?.path)
      event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')[action.to]?.focus()
    } else return
    event.preventDefault()
  }
  return (
    <div role="tree" aria-label={label} tabIndex={-1} className={styles.tree} onKeyDown={press}>
      {rows.map((row, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears the keys
        <div
          key={row.path}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-expanded={row.isOpen}
          aria-selected={at === focused}
          tabIndex={at === focused ? 0 : -1}
          className={styles.row}
          style={{ '--depth': row.depth } as CSSProperties}
          data-kind={row.kind}
          onClick={() => toggle(row)}
          onFocus={() => setCurrent(row.path)}
        >
          {row.isOpen !== undefined && (
            <ChevronRight size={12} aria-hidden className={styles.chevron} />
          )}
          {row.name !== undefined && row.kind !== 'more' && (
            <span className={styles.name}>{row.name}: </span>
          )}
          <span className={styles.value}>{row.text}</span>
        </div>
      ))}
    </div>
  )
}

function treeRow({ depth, isOpen }: OutlineRow) {
  return { depth, filled: isOpen !== undefined, expanded: isOpen === true }
}
