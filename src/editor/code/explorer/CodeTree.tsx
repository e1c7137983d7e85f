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
import { useTypeAhead } from '@/components/ui/use-type-ahead'
import type { CodeKey } from '@/model/code/target'
import { isWithin } from '../tree/folders'
import type { CodeRow } from '../tree/codeRows'
import { focusEditor, lookAtText, openText } from '../view/openText'
import type { ProblemCount } from '../problems/countProblems'
import styles from './CodeTree.module.css'
import { CodeRowView } from './CodeRowView'
import { explorerKey } from './explorerKeys'
import { ExplorerMenu } from './ExplorerMenu'
import { NameField } from './NameField'
import type { ExplorerActions } from './useExplorerActions'
import { useNameCheck } from './useNameCheck'
import { useTreeDrag } from './useTreeDrag'
import { useTreeSelection } from './useTreeSelection'

/** Height of a row, in px. */
const ROW = 26

interface CodeTreeProps {
  readonly rows: readonly CodeRow[]
  readonly does: ExplorerActions
  readonly readOnly: boolean
  /** The text in the editor. */
  readonly active: CodeKey | null
  readonly problems: ReadonlyMap<CodeKey, ProblemCount>
  readonly onUpload: (folder: string) => void
  /** Told the folder in which new files are made: that of the row with the focus. */
  readonly onPlace: (folder: string) => void
}

/** The tree of the explorer: an ARIA tree of which only the rows on screen, and the one with the focus, exist. */
export function CodeTree(props: CodeTreeProps) {
  const { rows, does, readOnly, active, problems, onUpload, onPlace } = props
  const scroller = useRef<HTMLDivElement>(null)
  const focusWanted = useRef(false)
  const [menu, setMenu] = useState<{ x: number; y: number; row: CodeRow | undefined }>()
  const { selected, activeKey, select, selectKeys, subjectAt } = useTreeSelection(rows)
  const check = useNameCheck()
  const typeAhead = useTypeAhead()
  const drafted = rows.findIndex(({ kind }) => kind === 'draft')
  const activeAt = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  )
  const { mounted, show } = useRowWindow({
    scroller,
    count: rows.length,
    height: ROW,
    keep: drafted >= 0 ? drafted : activeAt,
  })
  const rowAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const key = element?.dataset['row']
    return key === undefined ? -1 : rows.findIndex((row) => row.key === key)
  }
  const drag = useTreeDrag({
    rowOf: (target) => rows[rowAt(target)],
    subjectAt,
    onExpand: (row) => does.open(row.key, true),
    onMove: does.move,
  })

  // What was asked to be shown is, once its row is there.
  const answered = useRef<ExplorerActions['revealed']>(null)
  const { revealed } = does
  useEffect(() => {
    if (!revealed || answered.current === revealed) return
    const { key } = revealed
    const at = rows.findIndex(({ target }) => target === key)
    if (at < 0) return
    answered.current = revealed
    if (!selected.has(key)) selectKeys([key])
    show(at)
  }, [revealed, rows, selected, selectKeys, show])

  useEffect(() => {
    if (drafted >= 0) show(drafted)
  }, [drafted, show])

  const folder = rows[activeAt]?.folder ?? '/'
  useEffect(() => onPlace(folder), [onPlace, folder])

  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    const elements = scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    const row = [...elements].find((element) => element.dataset['row'] === activeKey)
    row?.focus({ preventScroll: true })
  })

  const go = (at: number, joining: Parameters<typeof select>[1]) => {
    focusWanted.current = true
    select(at, joining)
    show(at)
  }
  const came = (keys: readonly string[]) => {
    if (keys.length === 0) return
    selectKeys(keys)
    focusWanted.current = true
  }
  const follow = (row: CodeRow | undefined, { keep }: { readonly keep: boolean }) => {
    if (!row) return
    if (!row.target) return row.filled && does.open(row.key, !row.expanded)
    if (keep) openText(row.target)
    else lookAtText(row.target)
  }

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const row = rows[activeAt]
    const key = explorerKey(event.nativeEvent)
    if (key !== undefined) {
      event.preventDefault()
      const isHarmless = key === 'menu' || key === 'look' || key === 'all' || key === 'copy'
      if (readOnly && !isHarmless) return does.refuse()
      const subject = subjectAt(row)
      const isEmpty = subject.keys.length + subject.folders.length === 0
      switch (key) {
        case 'look':
          return follow(row, { keep: false })
        case 'delete': {
          if (isEmpty) return
          const next = rows.findIndex((one, at) => at > activeAt && !selected.has(one.key))
          const neighbour = rows[next] ?? rows[activeAt - 1]
          does.remove(subject)
          return neighbour && came([neighbour.key])
        }
        case 'cut':
        case 'copy':
          return isEmpty ? undefined : does.copy(subject, key === 'cut')
        case 'paste':
          return came(does.paste(row?.folder ?? '/'))
        case 'duplicate':
          return isEmpty ? undefined : came(does.duplicate(subject))
        case 'undo':
          return does.undo()
        case 'redo':
          return does.redo()
        case 'all':
          return selectKeys(rows.filter(({ kind }) => kind === 'text').map((one) => one.key))
        case 'menu': {
          const box = (event.target as Element).getBoundingClientRect()
          return setMenu({ x: box.left + 24, y: box.bottom, row })
        }
      }
    }
    const action = treeAction(rows, activeAt, event)
    if (!action) return
    event.preventDefault()
    switch (action.kind) {
      case 'go':
        return go(action.to, action.extend ? 'extend' : 'alone')
      case 'open': {
        const at = rows[action.at]
        return at && does.open(at.key, action.open)
      }
      case 'toggle':
        return select(action.at, 'toggle')
      case 'choose':
        follow(row, { keep: true })
        return row?.target ? focusEditor() : undefined
      case 'rename':
        if (!row || !canRename(row)) return undefined
        return readOnly ? does.refuse() : does.startRename(row.key)
      case 'type': {
        const { typed, fresh } = typeAhead(action.text)
        const from = fresh ? activeAt + 1 : activeAt
        const prefix = typed.toLowerCase()
        const matches = (one: CodeRow) => one.name.toLowerCase().startsWith(prefix)
        const after = rows.findIndex((one, at) => at >= from && matches(one))
        const found = after >= 0 ? after : rows.findIndex(matches)
        return found >= 0 ? go(found, 'alone') : undefined
      }
    }
  }

  const click = (event: MouseEvent) => {
    const at = rowAt(event.target)
    const row = rows[at]
    if (!row || row.kind === 'draft') return
    if (event.target instanceof Element && event.target.closest('[data-add]')) return
    const joining = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone'
    go(at, joining)
    if (joining === 'alone') follow(row, { keep: false })
  }

  const add = (row: CodeRow) => {
    if (row.collection === 'files') does.startDraft({ makes: 'file', folder: '/' })
    else does.showDialog({ kind: row.collection === 'components' ? 'component' : 'lambda' })
  }
  const named = (row: CodeRow, name: string | null) => {
    const isHere = document.activeElement?.tagName === 'INPUT'
    const isNewFile = row.kind === 'draft' && does.draft?.makes === 'file' && name !== null
    // The focus goes back to the row, or to the text of a new file, unless it was taken elsewhere.
    focusWanted.current = isHere && !isNewFile
    if (row.kind === 'draft') does.finishDraft(name)
    else does.finishRename(row, name)
    if (isHere && isNewFile) queueMicrotask(focusEditor)
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on its rows */}
      <div
        ref={scroller}
        role="tree"
        tabIndex={-1}
        aria-label="Explorer"
        aria-multiselectable
        className={styles.list}
        data-over={drag.over === '/' || undefined}
        onClick={click}
        onDoubleClick={(event) => {
          const row = rows[rowAt(event.target)]
          if (row?.target) follow(row, { keep: true })
        }}
        onKeyDown={press}
        onContextMenu={(event) => {
          if (event.target instanceof Element && event.target.closest('input')) return
          event.preventDefault()
          const at = rowAt(event.target)
          const row = rows[at]
          if (row && !selected.has(row.key)) select(at, 'alone')
          setMenu({ x: event.clientX, y: event.clientY, row })
        }}
        {...drag.listeners}
      >
        <div role="presentation" className={styles.all} style={{ blockSize: rows.length * ROW }}>
          {mounted.map((index) => {
            const row = rows[index]
            return (
              row && (
                <CodeRowView
                  key={row.key}
                  row={row}
                  top={index * ROW}
                  active={index === activeAt}
                  selected={selected.has(row.key)}
                  current={row.target !== undefined && row.target === active}
                  cut={isCut(row, does)}
                  target={isTarget(row, drag.over)}
                  draggable={!readOnly && row.collection === 'files' && row.kind !== 'group'}
                  problems={row.target && problems.get(row.target)}
                  naming={
                    (row.kind === 'draft' || row.key === does.renaming) && (
                      <NameField
                        label={row.kind === 'draft' ? row.name : `New name of ${row.name}`}
                        initial={row.kind === 'draft' ? '' : row.name}
                        check={(name) => check(row, name)}
                        onDone={(name) => named(row, name)}
                      />
                    )
                  }
                  onAdd={readOnly || row.kind !== 'group' ? undefined : add}
                />
              )
            )
          })}
        </div>
      </div>
      {menu && (
        <ExplorerMenu
          at={menu}
          onClose={() => setMenu(undefined)}
          row={menu.row}
          subject={subjectAt(menu.row)}
          does={does}
          readOnly={readOnly}
          onUpload={onUpload}
          onPasted={came}
        />
      )}
    </>
  )
}

function canRename({ kind }: CodeRow): boolean {
  return kind === 'text' || kind === 'folder'
}

function isCut(row: CodeRow, { cut }: ExplorerActions): boolean {
  if (!cut) return false
  if (row.target && cut.keys.includes(row.target)) return true
  const { folder } = row
  return folder !== undefined && cut.folders.some((one) => isWithin(folder, one))
}

function isTarget(row: CodeRow, over: string | null): boolean {
  if (over === null || over === '/' || row.folder === undefined) return false
  return isWithin(row.folder, over)
}
