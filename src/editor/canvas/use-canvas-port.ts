import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { registerCanvasPort, type Point } from '@/editor/dnd'
import type { NodeId } from '@/model/tree/types'
import { scrollToShow } from './sideways'
import type { CanvasFrame } from './use-canvas-frame'

/** The point of the window in the frame's own pixels; `null` where the frame is covered or cut off. */
export type ToFrame = (clientX: number, clientY: number) => Point | null

interface CanvasPortBinding {
  readonly toFrame: ToFrame
  /** Scrolls the room sideways to nodes, where the frame is wider than it. */
  readonly showSideways: (ids: readonly NodeId[]) => Promise<void>
  /** To be told whenever the frame has scrolled. */
  readonly scrolled: (scroll: Point) => void
}

/** Offers the canvas to the drag: where things are, where the line is drawn, and how to scroll. */
export function useCanvasPort(
  { iframe, link }: CanvasFrame,
  room: RefObject<HTMLElement | null>,
): CanvasPortBinding {
  const listeners = useRef(new Set<(scroll: Point) => void>())

  const visible = useCallback(() => {
    const frame = iframe?.getBoundingClientRect()
    const around = room.current?.getBoundingClientRect()
    if (!frame || !around) return undefined
    const x = Math.max(frame.left, around.left)
    const y = Math.max(frame.top, around.top)
    const width = Math.max(0, Math.min(frame.right, around.right) - x)
    const height = Math.max(0, Math.min(frame.bottom, around.bottom) - y)
    return { frame, rect: { x, y, width, height } }
  }, [iframe, room])

  const toFrame = useCallback<ToFrame>(
    (clientX, clientY) => {
      const seen = visible()
      const ownWidth = iframe?.offsetWidth
      if (!seen || !ownWidth) return null
      const { frame, rect } = seen
      const isInside =
        clientX >= rect.x &&
        clientX < rect.x + rect.width &&
        clientY >= rect.y &&
        clientY < rect.y + rect.height
      if (!isInside) return null
      const scale = frame.width / ownWidth
      return { x: (clientX - frame.left) / scale, y: (clientY - frame.top) / scale }
    },
    [visible, iframe],
  )

  const showSideways = useCallback(
    async (ids: readonly NodeId[]) => {
      const element = room.current
      if (!link || !iframe || !element || element.scrollWidth <= element.clientWidth) return
      const rect = await link.bounds(ids.slice(0, 1))
      if (!rect) return
      const scale = iframe.getBoundingClientRect().width / iframe.offsetWidth
      const left = scrollToShow(element, rect.x * scale, (rect.x + rect.width) * scale)
      element.scrollTo({ left, behavior: 'instant' })
    },
    [link, iframe, room],
  )

  useEffect(() => {
    if (!link) return
    const told = listeners.current
    return registerCanvasPort({
      measure: link.measure,
      indicate: (line) => link.send({ kind: 'indicate', line }),
      toFrame,
      hostRect: () => visible()?.rect ?? { x: 0, y: 0, width: 0, height: 0 },
      scrollBy: (dx, dy) => link.send({ kind: 'scroll', dx, dy }),
      watchScroll(listener) {
        told.add(listener)
        return () => void told.delete(listener)
      },
      reveal(id) {
        link.send({ kind: 'reveal', id })
        void showSideways([id])
      },
    })
  }, [link, toFrame, visible, showSideways])

  const scrolled = useCallback((scroll: Point) => {
    for (const listener of listeners.current) listener(scroll)
  }, [])
  return { toFrame, scrolled, showSideways }
}
