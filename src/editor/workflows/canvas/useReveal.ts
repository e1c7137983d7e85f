import { useCallback, useMemo, type RefObject } from 'react'
import { useReactFlow } from 'reactflow'
import { focusStep } from './elements'

interface Reveal {
  /** Moves the view so far that a step is on screen. */
  readonly bringIntoSight: (id: string) => void
  /** That, and gives it the focus. */
  readonly reveal: (id: string) => void
}

/** How far from the edge of the canvas a step has to be, in px. */
const EDGE = 40

/** Shows steps that may be outside of the canvas. */
export function useReveal(canvas: RefObject<HTMLElement | null>): Reveal {
  const flow = useReactFlow()
  const bringIntoSight = useCallback(
    (id: string) => {
      const node = flow.getInternalNode(id)
      const box = canvas.current?.getBoundingClientRect()
      if (!node || !box) return
      const { x, y } = node.internals.positionAbsolute
      const { width = 0, height = 0 } = node
      const [from, to] = [
        flow.flowToScreenPosition({ x, y }),
        flow.flowToScreenPosition({ x: x + Math.min(width, 224), y: y + Math.min(height, 56) }),
      ]
      // As little as it takes, so that one stays where one was.
      const by = {
        x: Math.max(0, box.left + EDGE - from.x) || Math.min(0, box.right - EDGE - to.x),
        y: Math.max(0, box.top + EDGE - from.y) || Math.min(0, box.bottom - EDGE - to.y),
      }
      if (by.x === 0 && by.y === 0) return
      const view = flow.getViewport()
      void flow.setViewport({ ...view, x: view.x + by.x, y: view.y + by.y })
    },
    [flow, canvas],
  )
  const reveal = useCallback(
    (id: string) => {
      bringIntoSight(id)
      focusStep(id)
    },
    [bringIntoSight],
  )
  return useMemo(() => ({ bringIntoSight, reveal }), [bringIntoSight, reveal])
}
