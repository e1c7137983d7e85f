import type { Oklch } from '@/model/theme/color/oklch'

/** One of the numbers of a colour, as a slider has it. */
export interface Channel {
  readonly id: keyof Oklch
  readonly letter: string
  readonly label: string
  readonly max: number
  readonly step: number
  /** Digits behind the point, in the field. */
  readonly digits: number
}

/** The sliders of the picker. More chroma than 0.4 has no screen. */
export const CHANNELS: readonly Channel[] = [
  { id: 'l', letter: 'L', label: 'Lightness', max: 1, step: 0.002, digits: 3 },
  { id: 'c', letter: 'C', label: 'Chroma', max: 0.4, step: 0.001, digits: 3 },
  { id: 'h', letter: 'H', label: 'Hue', max: 360, step: 0.5, digits: 1 },
  { id: 'alpha', letter: 'A', label: 'Opacity', max: 1, step: 0.01, digits: 2 },
]
