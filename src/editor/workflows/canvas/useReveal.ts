import { useCallback, useMemo, type RefObject } from 'react'
import { useReactFlow } from 'reactflow'
import { focusStep, whenDrawn } from './elements'

interface Reveal {
  /** Moves the view so far that steps are on screen. */
  readonly bringIntoSight: (ids: readonly string[]) => void
  /** That, and gives the first of them the focus. */
  readonly reveal: (ids: readonly string[]) => void
}

/** How far from the edge of the canvas a step has to be, in px. */
const EDGE = 40

/** Shows steps that may be outside of the canvas. */
export function useReveal(canvas: RefObject<HTMLElement | null>): Reveal {
  const flow = useReactFlow()
  const bringIntoSight = useCallback(
    (ids: readonly string[]) => {
      const areDrawn = () => (ids.every((id) => flow.getInternalNode(id)) ? ids : undefined)
      whenDrawn(areDrawn, () => {
        const view = canvas.current?.getBoundingClientRect()
        if (!view || ids.length === 0) return
        const { x, y, width, height } = flow.getNodesBounds([...ids])
        const from = flow.flowToScreenPosition({ x, y })
        const to = flow.flowToScreenPosition({ x: x + width, y: y + height })
        if (to.x - from.x > view.width - 2 * EDGE || to.y - from.y > view.height - 2 * EDGE) {
          const nodes = ids.map((id) => ({ id }))
          void flow.fitView({ nodes, maxZoom: flow.getZoom(), padding: 0.15 })
          return
        }
        // As little as it takes, so that one stays where one was.
        const by = {
          x: Math.max(0, view.left + EDGE - from.x) || Math.min(0, view.right - EDGE - to.x),
          y: Math.max(0, view.top + EDGE - from.y) || Math.min(0, view.bottom - EDGE - to.y),
        }
        if (by.x === 0 && by.y === 0) return
        const now = flow.getViewport()
        void flow.setViewport({ ...now, x: now.x + by.x, y: now.y + by.y })
      })
    },
    [flow, canvas],
  )
  const reveal = useCallback(
    (ids: readonly string[]) => {
      bringIntoSight(ids)
      const [first] = ids
      if (first !== undefined) focusStep(first)
    },
    [bringIntoSight],
  )
  return useMemo(() => ({ bringIntoSight, reveal }), [bringIntoSight, reveal])
}
