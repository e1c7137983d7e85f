import { useDraggable } from '@dnd-kit/core'
import type { NodeId } from '@/model/tree/types'
import type { Point } from './canvasPort'

/** What is dragged: a new component, or nodes of the active document. */
export type DragSource =
  | { readonly source: 'palette'; readonly type: string }
  | { readonly source: 'layers' | 'canvas'; readonly ids: readonly NodeId[] }

/**
 * Answers what a drag that began at a point of the window takes along; `null` for nothing. `point` is
 * `null` for a drag by keyboard. A promise is for a canvas that still asks its frame what lies there.
 */
export type ReadSource = (point: Point | null) => DragSource | null | Promise<DragSource | null>

interface DragSourceBinding {
  /** For the element that holds the source. */
  readonly ref: (element: HTMLElement | null) => void
  /** Pointer and key listeners for the same element; undefined while it is switched off. */
  readonly listeners: ReturnType<typeof useDraggable>['listeners']
  /** The id of the text that tells screen readers how to drag. */
  readonly describedBy: string
}

/**
 * Makes an element a place where drags begin. One per palette entry, but ONE for the whole canvas and ONE
 * for the whole layers list: `read` finds the nodes when the drag begins.
 */
export function useDragSource(id: string, read: ReadSource, disabled = false): DragSourceBinding {
  const { setNodeRef, listeners, attributes } = useDraggable({ id, data: { read }, disabled })
  return { ref: setNodeRef, listeners, describedBy: attributes['aria-describedby'] }
}

/** The `read` that `useDragSource` left with dnd-kit. */
export function readOf(data: Record<string, unknown> | undefined): ReadSource | null {
  const read = data?.['read']
  return typeof read === 'function' ? (read as ReadSource) : null // only useDragSource writes it
}
