import { paneMemory } from '@/components/ui/paneMemory'

/** How high the blocks of the test tab may be dragged, and what they are at first, in px. */
export const BLOCKS = {
  input: { min: 96, max: 520, initial: 176, narrow: 144 },
  console: { min: 72, max: 520, initial: 180, narrow: 140 },
} as const

/** The heights of the blocks, as this browser remembers them. */
export const blockHeights = paneMemory('espalier.lambdaHeights', BLOCKS)
