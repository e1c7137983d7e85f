import { useCallback, useState, type ReactNode } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppStore } from '@/store'
import { selectNodes } from '@/store/editing'
import { selectSelection } from '@/store/selectors'
import { nodeMenu } from './nodeMenu'

interface Point {
  readonly x: number
  readonly y: number
}

interface NodeMenuControl {
  /**
   * Opens it at a point of the window. A node that is not selected becomes the selection; `null` is no
   * node and takes the selection away; without an id the menu is for what is selected.
   */
  readonly open: (at: Point, id?: NodeId | null) => void
  /** The menu while it is open. */
  readonly menu: ReactNode
}

/** The menu of a component, on the canvas and in the layers. */
export function useNodeMenu(treeId: TreeId): NodeMenuControl {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const [at, setAt] = useState<Point | null>(null)
  const close = useCallback(() => setAt(null), [])
  const open = useCallback(
    (point: Point, id?: NodeId | null) => {
      const selection = selectSelection(store.getState(), treeId)
      if (id === null) dispatch(selectNodes({ treeId, ids: [] }))
      else if (id !== undefined && !selection.includes(id)) {
        dispatch(selectNodes({ treeId, ids: [id] }))
      }
      setAt(point)
    },
    [dispatch, store, treeId],
  )
  const menu = at && (
    <ContextMenu label="Component" at={at} entries={dispatch(nodeMenu())} onClose={close} />
  )
  return { open, menu }
}
