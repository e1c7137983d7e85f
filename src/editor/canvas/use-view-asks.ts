import { useEffect, type RefObject } from 'react'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { selectBreakpoints, selectSelection } from '@/store/selectors'
import type { FrameLink } from '@/editor/frame/frameLink'
import { changeView, onAskView, readView } from '@/editor/view/view'
import { choiceOf, clampZoom, frameSize, zoomBy, type Size } from '@/editor/view/viewport'

/** How much of the room a selection may fill. */
const FILL = 0.9

interface ViewAskOptions {
  readonly treeId: TreeId | null
  readonly link: FrameLink | null
  readonly room: RefObject<HTMLElement | null>
  readonly size: Size
}

/** Answers what keys and menus ask of the view: fit, zoom, and bring the selection close. */
export function useViewAsks({ treeId, link, room, size }: ViewAskOptions): void {
  const store = useAppStore()
  useEffect(() => {
    const step = (direction: 1 | -1) => {
      const { viewport, zoom } = readView()
      const { width } = choiceOf(viewport, selectBreakpoints(store.getState()))
      const { scale } = frameSize(size, width, zoom)
      changeView({ zoom: zoomBy(clampZoom(scale), direction) })
    }
    const fitSelection = async () => {
      const ids = treeId === null ? [] : selectSelection(store.getState(), treeId)
      const before = ids.length > 0 && (await link?.bounds(ids))
      if (!before) return
      const scale = clampZoom(
        Math.min(size.width / before.width, size.height / before.height) * FILL,
      )
      changeView({ zoom: scale })
      await nextPaint()
      const now = await link?.bounds(ids)
      if (!now) return
      const frameHeight = size.height / scale
      link?.send({ kind: 'scroll', dx: 0, dy: now.y - (frameHeight - now.height) / 2 })
      const left = now.x * scale - (size.width - now.width * scale) / 2
      room.current?.scrollTo({ left, behavior: 'instant' })
    }
    const stops = [
      onAskView('fit', () => changeView({ zoom: 'fit' })),
      onAskView('actual-size', () => changeView({ zoom: 1 })),
      onAskView('larger', () => step(1)),
      onAskView('smaller', () => step(-1)),
      onAskView('fit-selection', () => void fitSelection()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, treeId, link, room, size])
}

/** The frame has its new size when the next frame begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  )
}
