import { useCallback, useEffect, useRef } from 'react'
import type { HostMessage } from '@/model/canvasProtocol'
import type { NodeId, TreeId } from '@/model/tree/types'
import { watchHovered } from '@/editor/dnd'
import { useAppStore } from '@/store'
import { peopleOf } from '@/store/presence/people'
import { selectSelection } from '@/store/selectors'
import { followDocument } from '@/editor/frame/followDocument'
import { followMains } from '@/editor/frame/followMains'
import { followPeople } from './followPeople'
import type { CanvasFrame } from './use-canvas-frame'

/**
 * Keeps the frame in step with a document: loads it once, then sends exactly the records that changed,
 * the selection, what is hovered, and what others selected. A selection that was announced by `markOwn`
 * was made on the canvas itself and is not scrolled to; of every other `onReveal` is told, as the frame
 * scrolls only inside.
 */
export function useCanvasDocument(
  { link }: CanvasFrame,
  treeId: TreeId | null,
  onReveal: (ids: readonly NodeId[]) => Promise<void>,
): { readonly markOwn: (ids: readonly NodeId[]) => void } {
  const store = useAppStore()
  const own = useRef<readonly NodeId[] | null>(null)

  useEffect(() => {
    if (!link || treeId === null) return
    const send = (message: HostMessage) => link.send(message)
    const stops = [followMains(store, treeId, send), followDocument(store, treeId, send)]
    return () => stops.forEach((stop) => stop())
  }, [store, treeId, link])

  useEffect(() => {
    if (!link || treeId === null) return
    let shown: readonly NodeId[] | undefined
    const show = () => {
      const ids = selectSelection(store.getState(), treeId)
      if (ids === shown) return
      const reveal = shown !== undefined && !sameIds(own.current, ids)
      shown = ids
      own.current = null
      link.send({ kind: 'select', ids, reveal })
      if (reveal) void onReveal(ids)
    }
    show()
    return store.subscribe(show)
  }, [store, treeId, link, onReveal])

  useEffect(() => {
    if (!link || treeId === null) return
    return followPeople(peopleOf(store), treeId, (message) => link.send(message))
  }, [store, treeId, link])

  useEffect(() => {
    if (!link) return
    return watchHovered((id) => link.send({ kind: 'hover', id }))
  }, [link])

  const markOwn = useCallback((ids: readonly NodeId[]) => {
    own.current = ids
  }, [])
  return { markOwn }
}

function sameIds(a: readonly NodeId[] | null, b: readonly NodeId[]): boolean {
  return a !== null && a.length === b.length && a.every((id, at) => id === b[at])
}
