import { paneMemory } from '@/components/ui/paneMemory'

/** The panes of the code area, in px. */
export const CODE_PANES = {
  left: { min: 200, max: 480, initial: 256, narrow: 224 },
  side: { min: 260, max: 720, initial: 340, narrow: 280 },
  problems: { min: 96, max: 480, initial: 168, narrow: 144 },
} as const

/** The sizes of the panes of the code area. */
export type CodePaneSizes = Readonly<Record<keyof typeof CODE_PANES, number>>

/** Reads and keeps the sizes in this browser. */
export const codePanes = paneMemory<keyof typeof CODE_PANES>('espalier.codePanes', CODE_PANES)
