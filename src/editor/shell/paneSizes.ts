import { paneMemory } from '@/components/ui/paneMemory'

/** The panes of the window around the canvas: widths in px, the palette's height in % of the left side. */
export const PANES = {
  left: { min: 220, max: 420, initial: 264, narrow: 240 },
  right: { min: 260, max: 480, initial: 300, narrow: 260 },
  insert: { min: 20, max: 80, initial: 52, narrow: 52 },
} as const

/** The sizes of the panes of the window. */
export type PaneSizes = Readonly<Record<keyof typeof PANES, number>>

/** Reads and keeps the sizes of the panes in this browser. */
export const paneSizes = paneMemory<keyof typeof PANES>('espalier.panes', PANES)
