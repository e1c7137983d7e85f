import { type PlainColorObject, to } from 'colorjs.io/fn'
import { OKLCH, sRGB } from './spaces'

/** A colour as lightness (0 to 1), chroma, hue in degrees and alpha (0 to 1), whether a screen can show it or not. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
  readonly alpha: number
}

/** Red, green and blue of sRGB, 0 to 255, whole. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The colour as CSS: `oklch(0.58 0.24 265)`, as exactly as `asWritten` has it. */
export function formatOklch(color: Oklch): string {
  const { l, c, h, alpha } = asWritten(color)
  return `oklch(${l} ${c} ${h}${alpha < 1 ? ` / ${alpha}` : ''})`
}

/** The colour as exactly as it is written down: four decimals, two for the hue, three for the alpha. */
export function asWritten({ l, c, h, alpha }: Oklch): Oklch {
  const chroma = round(c, 4)
  const hue = chroma === 0 ? 0 : round(h, 2) % 360
  return { l: round(l, 4), c: chroma, h: hue, alpha: round(alpha, 3) }
}

/** The colour of three bytes of sRGB. */
export function oklchOfRgb([red, green, blue]: Rgb, alpha = 1): Oklch {
  return fromPlain(to({ space: sRGB, coords: [red / 255, green / 255, blue / 255], alpha }, OKLCH))
}

/** A colour as the library takes it. */
export function toPlain({ l, c, h, alpha }: Oklch): PlainColorObject {
  return { space: OKLCH, coords: [l, c, h], alpha }
}

/** A colour of the library in OKLCH; what CSS calls `none` is 0. */
export function fromPlain({ coords: [l, c, h], alpha }: PlainColorObject): Oklch {
  const chroma = number(c)
  // Greys come out of the matrices with a chroma of 1e-8 and any hue.
  const grey = Math.abs(chroma) < 4e-6
  return {
    l: number(l),
    c: grey ? 0 : Math.max(0, chroma),
    h: grey ? 0 : ((number(h) % 360) + 360) % 360,
    alpha: Math.min(1, Math.max(0, number(alpha))),
  }
}

function number(value: number | null): number {
  return value === null || Number.isNaN(value) ? 0 : value
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) || 0
}
