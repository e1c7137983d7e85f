import { useCallback, type RefObject } from 'react'
import type { ReadSource } from '@/editor/dnd'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { selectSelection } from '@/store/selectors'
import { ROW } from './metrics'
import type { Row } from './rows/rowBuilder'

interface Options {
  readonly treeId: TreeId
  readonly rows: readonly Row[]
  readonly scroller: RefObject<HTMLElement | null>
  /** The row with the focus, which a drag by keyboard takes. */
  readonly activeAt: number
}

/** What a drag in the list takes along: the row, and with a selected row all that is selected. */
export function useDragRows({ treeId, rows, scroller, activeAt }: Options): ReadSource {
  const store = useAppStore()
  return useCallback<ReadSource>(
    (point) => {
      const list = scroller.current
      if (!list) return null
      const y = point && point.y - list.getBoundingClientRect().top + list.scrollTop
      const row = rows[y === null ? activeAt : Math.floor(y / ROW)]
      if (!row || row.kind === 'slot') return null
      const selected = selectSelection(store.getState(), treeId)
      return { source: 'layers', ids: selected.includes(row.id) ? selected : [row.id] }
    },
    [store, treeId, rows, scroller, activeAt],
  )
}
