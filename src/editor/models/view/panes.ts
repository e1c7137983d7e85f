import { paneMemory } from '@/components/ui/paneMemory'

/** The panes of the area: widths in px. */
export const PANES = {
  left: { min: 184, max: 400, initial: 232, narrow: 200 },
  right: { min: 260, max: 480, initial: 304, narrow: 264 },
} as const

/** The sizes of the panes. */
export type PaneSizes = Readonly<Record<keyof typeof PANES, number>>

/** Reads and keeps the sizes in this browser. */
export const panes = paneMemory<keyof typeof PANES>('espalier.modelPanes', PANES)
