import { paneMemory } from '@/components/ui/paneMemory'

/** The panes of the area: widths in px, the height of the list in % of the left side. */
export const PANES = {
  left: { min: 208, max: 420, initial: 264, narrow: 224 },
  right: { min: 260, max: 520, initial: 320, narrow: 264 },
  runs: { min: 120, max: 560, initial: 240, narrow: 200 },
  list: { min: 16, max: 70, initial: 32, narrow: 32 },
} as const

/** The sizes of the panes. */
export type PaneSizes = Readonly<Record<keyof typeof PANES, number>>

/** Reads and keeps the sizes in this browser. */
export const panes = paneMemory<keyof typeof PANES>('espalier.workflowPanes', PANES)
