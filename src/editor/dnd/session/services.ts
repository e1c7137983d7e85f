import type { CommandContext, Plan } from '@/editor/commands/types'
import type { CanvasPort } from '../canvasPort'
import type { LayersPort } from '../layersPort'

/** What a drag needs of the world; tests bring their own. */
export interface DragServices {
  /** The active document as it is now; `null` while none is open. */
  readonly context: () => CommandContext | null
  /** Carries out the drop, as one step of the history. */
  readonly commit: (plan: Plan) => void
  /** Shows a sentence to the person. */
  readonly refuse: (sentence: string) => void
  /** Reads a sentence to the person. */
  readonly announce: (sentence: string) => void
  readonly canvas: () => CanvasPort | null
  readonly layers: () => LayersPort | null
  /** Calls back before the next paint; answers how to take that back. */
  readonly onFrame: (callback: (milliseconds: number) => void) => () => void
  /** Calls back after some milliseconds; answers how to take that back. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** What the pill at the pointer shows. */
export interface Pill {
  /** A name of the icon set. */
  readonly icon: string
  readonly label: string
  /** More than one: how many nodes come along. */
  readonly count: number
  /** Where it would go, or why not where the pointer is. */
  readonly note: { readonly kind: 'place' | 'refusal'; readonly text: string } | null
}
