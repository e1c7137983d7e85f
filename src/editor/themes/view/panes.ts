import { paneMemory } from '@/components/ui/paneMemory'

/** The panes of the area: widths in px, the height of the list of themes in % of the left side. */
export const PANES = {
  left: { min: 176, max: 360, initial: 216, narrow: 184 },
  list: { min: 20, max: 80, initial: 58, narrow: 58 },
  preview: { min: 280, max: 900, initial: 440, narrow: 300 },
  token: { min: 248, max: 480, initial: 272, narrow: 264 },
} as const

/** The sizes of the panes. */
export type PaneSizes = Readonly<Record<keyof typeof PANES, number>>

/** Reads and keeps the sizes in this browser. */
export const panes = paneMemory<keyof typeof PANES>('espalier.themePanes', PANES)
