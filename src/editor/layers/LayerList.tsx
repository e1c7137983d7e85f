import {
  useCallback,
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
import { onAsk } from '@/editor/commands/asks'
import { renameNode } from '@/editor/commands/renameNode'
import { runCommand } from '@/editor/commands/runCommand'
import { selectChild } from '@/editor/commands/selectRelative'
import { currentCanvasPort, setHovered } from '@/editor/dnd'
import { useDefinitions } from '@/editor/definitions'
import { getNode } from '@/model/tree/doc'
import type { TreeId } from '@/model/tree/types'
import { useAppSelector, useAppStore } from '@/store'
import { selectDoc, selectSelection } from '@/store/selectors'
import styles from './LayerList.module.css'
import { LayerRowView } from './LayerRowView'
import { ROW } from './metrics'
import { rowName } from './rowName'
import { findByPrefix } from './rows/filterRows'
import type { Row } from './rows/rowBuilder'
import { TreeBox } from './TreeBox'
import { useDragRows } from './use-drag-rows'
import { useHoverMarks } from './use-hover-marks'
import { useLayerSelection } from './use-layer-selection'
import { useLayersPort } from './use-layers-port'

interface LayerListProps {
  readonly treeId: TreeId
  readonly rows: readonly Row[]
  readonly onOpen: (row: Row, open: boolean) => void
  /** Opens all that a node lies in, when it is selected elsewhere. */
  readonly onReveal: (id: string) => void
}

/** The tree itself: an ARIA tree of which only the rows on screen, and the one with the focus, exist. */
export function LayerList({ treeId, rows, onOpen, onReveal }: LayerListProps) {
  const store = useAppStore()
  const definitions = useDefinitions()
  const scroller = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string>()
  const [renaming, setRenaming] = useState<string>()
  const focusWanted = useRef(false)
  const select = useLayerSelection(treeId, rows)
  const typeAhead = useTypeAhead()
  const activeAt = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  )

  const { mounted, show } = useRowWindow({
    scroller,
    count: rows.length,
    height: ROW,
    keep: activeAt,
  })

  useHoverMarks(scroller)
  useLayersPort({ scroller, line, rows, onExpand: (row) => onOpen(row, true) })
  const source = useDragRows({ treeId, rows, scroller, activeAt })

  const bind = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element
  }, [])

  useRevealed(treeId, rows, {
    reveal: onReveal,
    show(at, key) {
      setActiveKey(key)
      // The focus goes along from another row, but not from a name that is being typed.
      const focused = scroller.current?.querySelector<HTMLElement>('[data-row]:focus')
      if (!focused || focused.dataset['row'] === key) return show(at)
      if (key === activeKey) focusRow(scroller.current, key)
      else focusWanted.current = true
      show(at)
    },
  })

  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    focusRow(scroller.current, activeKey)
  })

  useEffect(
    () =>
      onAsk('rename', () => {
        const lead = selectSelection(store.getState(), treeId).at(-1)
        if (lead !== undefined) setRenaming(lead)
      }),
    [store, treeId],
  )

  const activate = (at: number) => {
    setActiveKey(rows[at]?.key)
    focusWanted.current = true
    show(at)
  }

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const action = treeAction(rows, activeAt, event)
    if (!action) return
    event.preventDefault()
    switch (action.kind) {
      case 'go':
        activate(action.to)
        return select(action.to, action.extend ? 'extend' : 'alone')
      case 'open': {
        const row = rows[action.at]
        return row && onOpen(row, action.open)
      }
      case 'toggle':
      case 'choose': {
        const row = rows[action.at]
        const before = selectSelection(store.getState(), treeId)
        const isSelected = before.length === 1 && before[0] === row?.id
        // Once more on a row that holds nothing: its text is what can be gone into.
        if (action.kind === 'choose' && isSelected && row?.kind === 'node' && !row.filled) {
          return void store.dispatch(runCommand(selectChild))
        }
        return select(action.at, action.kind === 'toggle' ? 'toggle' : 'alone')
      }
      case 'rename': {
        const row = rows[action.at]
        return row?.kind === 'node' ? setRenaming(row.id) : undefined
      }
      case 'type': {
        const { typed, fresh } = typeAhead(action.text)
        const doc = selectDoc(store.getState(), treeId)
        const name = (row: Row) => {
          const node = doc && getNode(doc, row.id)
          return rowName(row, node, definitions.get(node?.type ?? ''))
        }
        const found = findByPrefix(rows, fresh ? activeAt + 1 : activeAt, { typed, name })
        if (!found) return
        activate(rows.indexOf(found))
        return select(rows.indexOf(found), 'alone')
      }
    }
  }

  const click = (event: MouseEvent) => {
    const at = rowAt(rows, event.target)
    const row = rows[at]
    if (!row) return
    setActiveKey(row.key)
    if (event.target instanceof Element && event.target.closest('[data-chevron]')) {
      return onOpen(row, !row.expanded)
    }
    select(at, event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone')
    // Also when the selection stays: the canvas may have been scrolled away since.
    if (row.kind === 'node') currentCanvasPort()?.reveal?.(row.id)
  }

  const rename = useCallback(
    (name: string | null) => {
      if (renaming === undefined) return
      setRenaming(undefined)
      focusWanted.current = true
      if (name !== null) store.dispatch(runCommand(renameNode(renaming, name)))
    },
    [store, renaming],
  )

  return (
    <TreeBox
      treeId={treeId}
      onElement={bind}
      source={source}
      onKeyDown={press}
      onClick={click}
      onDoubleClick={(event) => {
        const row = rows[rowAt(rows, event.target)]
        if (row?.kind === 'node') setRenaming(row.id)
      }}
      onPointerOver={(event) => {
        const row = rows[rowAt(rows, event.target)]
        setHovered(row?.kind === 'node' ? row.id : null)
      }}
      onPointerLeave={() => setHovered(null)}
    >
      <div role="presentation" className={styles.all} style={{ blockSize: rows.length * ROW }}>
        {mounted.map((index) => {
          const row = rows[index]
          return (
            row && (
              <LayerRowView
                key={row.key}
                treeId={treeId}
                row={row}
                top={index * ROW}
                active={index === activeAt}
                renaming={row.kind === 'node' && row.id === renaming}
                onRenamed={rename}
              />
            )
          )
        })}
        <div ref={line} role="presentation" className={styles.line} hidden />
      </div>
    </TreeBox>
  )
}

/** Shows the row of the node that leads the selection, whenever another one does. */
function useRevealed(
  treeId: TreeId,
  rows: readonly Row[],
  on: {
    readonly reveal: (id: string) => void
    readonly show: (at: number, key: string) => void
  },
): void {
  const lead = useAppSelector((state) => selectSelection(state, treeId).at(-1))
  const shown = useRef<string>(undefined)
  const asked = useRef<string>(undefined)
  useEffect(() => {
    if (lead === shown.current) return
    const at = lead === undefined ? -1 : rows.findIndex(({ key }) => key === lead)
    if (lead === undefined || at >= 0) {
      shown.current = lead
      asked.current = undefined
      if (lead !== undefined) on.show(at, lead)
    } else if (asked.current !== lead) {
      asked.current = lead
      on.reveal(lead)
    }
  }, [lead, rows, on])
}

function rowAt(rows: readonly Row[], target: EventTarget): number {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  const key = element?.dataset['row']
  return key === undefined ? -1 : rows.findIndex((row) => row.key === key)
}

function focusRow(list: HTMLElement | null, key: string | undefined): void {
  const rows = list?.querySelectorAll<HTMLElement>('[data-row]') ?? []
  const row = [...rows].find((element) => element.dataset['row'] === key)
  row?.focus({ preventScroll: true })
}
