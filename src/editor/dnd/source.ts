import { createContext, use, useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import type { NodeId } from '@/model/tree/types'
import type { Point } from './canvasPort'
import type { Press } from './press'

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
  /** Pointer and key listeners for the element that holds the source; undefined while it is switched off. */
  readonly listeners:
    | {
        readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
        readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
      }
    | undefined
  /** The id of the text that tells screen readers how to drag. */
  readonly describedBy: string
}

interface DragStarts {
  readonly press: (press: Press) => void
  readonly describedBy: string
}

/** Where sources tell that they were pressed; the drag area gives it. */
export const DragStartsContext = createContext<DragStarts>({ press() {}, describedBy: '' })

/**
 * Makes an element a place where drags begin. One per palette entry, but ONE for the whole canvas and ONE
 * for the whole layers list: `read` finds the nodes when the drag begins.
 */
export function useDragSource(read: ReadSource, disabled = false): DragSourceBinding {
  const { press, describedBy } = use(DragStartsContext)
  const listeners = useMemo(
    () => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        press({ by: 'pointer', event, element: event.currentTarget, read })
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        press({ by: 'key', event, element: event.currentTarget, read })
      },
    }),
    [press, read],
  )
  return { listeners: disabled ? undefined : listeners, describedBy }
}
