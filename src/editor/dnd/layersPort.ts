import type { Rect } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import type { Point } from './canvasPort'
import { createPortDoor } from './port'

/** One visible row of the layers: a node, or a named slot of one. */
export interface LayerRow {
  readonly kind: 'node' | 'slot'
  readonly id: NodeId
  /** The slot that the node lies in; of a slot row, the slot that it stands for. */
  readonly slot: string
  /** 0 for the root. */
  readonly depth: number
  /** Whether what it holds is shown below it. */
  readonly expanded: boolean
  /** Whether it holds anything. */
  readonly filled: boolean
}

/** The line in the layers, or the row that takes the drop. */
export interface LayerLine {
  readonly shape: 'between' | 'into'
  /** `between`: the line is above this row (or below the last one); `into`: the row itself. */
  readonly row: number
  /** Where the line begins, in levels. */
  readonly depth: number
}

/** What the drag needs of the layers list of the active document. */
export interface LayersPort {
  readonly rows: () => readonly LayerRow[]
  /** Pixels. */
  readonly rowHeight: number
  /** Pixels a level. */
  readonly indent: number
  /** The visible part of the list in the host's window. */
  readonly hostRect: () => Rect
  /** A point of the window in the list's own pixels, scroll counted; `null` outside of the list. */
  readonly toList: (clientX: number, clientY: number) => Point | null
  readonly indicate: (line: LayerLine | null) => void
  /** Scrolls the list by pixels. */
  readonly scrollBy: (dy: number) => void
  /** Calls back when the rows changed or the list scrolled; answers how to stop. */
  readonly watchChanges: (listener: () => void) => () => void
  /** Shows what a row holds; for a drag that rests on it. */
  readonly expand: (row: LayerRow) => void
}

const door = createPortDoor<LayersPort>()

/** Called by the layers when they mount; answers how to take the port away again. */
export const registerLayersPort = door.register

/** The layers list that is on screen, if any. */
export const currentLayersPort = door.current
