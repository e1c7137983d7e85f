import type { DropIndicator, GeometrySnapshot, Rect } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import { createPortDoor } from './port'

/** A point in CSS pixels; which space it is in, the name or the docs say. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What the drag needs of the canvas that shows the active document. */
export interface CanvasPort {
  /** Measures the containers on screen in one pass; the named nodes and all in them are left out. */
  readonly measure: (without: readonly NodeId[]) => Promise<GeometrySnapshot>
  /** Draws the line, or takes it away. The rectangle is relative to the frame's viewport as it is scrolled now. */
  readonly indicate: (line: DropIndicator | null) => void
  /**
   * A point of the host's window (`clientX`, `clientY`) in the frame's own pixels, zoom respected; `null`
   * where the frame is not visible.
   */
  readonly toFrame: (clientX: number, clientY: number) => Point | null
  /** The visible part of the frame in the host's window. */
  readonly hostRect: () => Rect
  /** Scrolls the frame, in its own pixels. */
  readonly scrollBy: (dx: number, dy: number) => void
  /** Tells the frame's scroll position whenever it changed; answers how to stop. */
  readonly watchScroll: (listener: (scroll: Point) => void) => () => void
  /** Scrolls a node into view if it is not: while a keyboard drag walks, and when its layer is clicked. */
  readonly reveal?: (id: NodeId) => void
}

const door = createPortDoor<CanvasPort>()

/** Called by the canvas when it mounts; answers how to take the port away again. */
export const registerCanvasPort = door.register

/** The canvas that is on screen, if any. */
export const currentCanvasPort = door.current

/** Comes true once there is a canvas on screen. */
export const canvasArrived = door.arrived
