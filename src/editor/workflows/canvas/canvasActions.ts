import { createContext } from 'react'
import type { Position } from '@/model/workflow/types'

/** What the parts of the canvas ask the canvas for. */
export interface CanvasDoes {
  /** Whether anything can be changed. */
  readonly canEdit: boolean
  /** Offers the kinds that may go into an edge, at a point of the window. */
  readonly insertInEdge: (edgeId: string, at: Position) => void
}

export const CanvasActions = createContext<CanvasDoes>({
  canEdit: false,
  insertInEdge: () => undefined,
})
