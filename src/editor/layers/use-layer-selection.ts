import { useCallback, useRef } from 'react'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { selectNodes } from '@/store/editing'
import { selectSelection } from '@/store/selectors'
import { idsBetween } from './idsBetween'
import type { Row } from './rows/rowBuilder'

/** How a row joins the selection. */
export type Joining = 'alone' | 'toggle' | 'extend'

/** Answers a function that selects rows: alone, added or taken away, or all from the one that led before. */
export function useLayerSelection(
  treeId: TreeId,
  rows: readonly Row[],
): (at: number, joining: Joining) => void {
  const store = useAppStore()
  const anchor = useRef<string>(undefined)
  return useCallback(
    (at, joining) => {
      const row = rows[at]
      if (!row || row.kind === 'slot') return
      const before = selectSelection(store.getState(), treeId)
      const from = rows.findIndex(({ key }) => key === (anchor.current ?? before.at(-1)))
      if (joining !== 'extend') anchor.current = row.key
      store.dispatch(selectNodes({ treeId, ids: next() }))

      function next(): readonly string[] {
        if (!row) return before
        if (joining === 'extend' && from >= 0) {
          // The row that was reached leads, whichever way it went.
          const ids = idsBetween(rows, from, at)
          return at < from ? ids.toReversed() : ids
        }
        if (joining === 'toggle') {
          const others = before.filter((id) => id !== row.id)
          return others.length < before.length ? others : [...before, row.id]
        }
        return [row.id]
      }
    },
    [store, treeId, rows],
  )
}
