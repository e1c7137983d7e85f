import { contrastAPCA } from 'colorjs.io/fn'
import { mapToSrgb } from './gamut'
import type { Oklch, Rgb } from './oklch'
import { overRgb, ratioOfRgb } from './ratioOfRgb'
import { sRGB } from './spaces'

/** What a colour is used for on another, which decides how far apart they have to be. */
export type ContrastUse = 'text' | 'large' | 'nontext'

/** The least ratio of each use at level AA of WCAG 2.2: 1.4.3 for text, 1.4.11 for borders, icons and focus rings. */
export const LEAST_RATIO: Readonly<Record<ContrastUse, number>> = {
  text: 4.5,
  large: 3,
  nontext: 3,
}

/** The levels that people speak of APCA's Lc in, whatever its sign: body text wants 90 or 75, large text 60 or 45, what is not text 30 or 15. */
const APCA_LEVELS = [90, 75, 60, 45, 30, 15] as const

/** What lies beneath everything: an opaque white page. */
const PAPER: Oklch = { l: 1, c: 0, h: 0, alpha: 1 }

/** Two colours as they meet on a screen of sRGB, opaque. */
export interface Seen {
  readonly fg: Rgb
  readonly bg: Rgb
}

/** What is seen of a colour on another, which may let through what lies beneath: white, if nothing else is said. */
export function seen(fg: Oklch, bg: Oklch, beneath: Oklch = PAPER): Seen {
  const below = overRgb(mapToSrgb(bg).rgb, bg.alpha, mapToSrgb(beneath).rgb)
  return { fg: overRgb(mapToSrgb(fg).rgb, fg.alpha, below), bg: below }
}

/** The contrast ratio of WCAG 2.2 of a colour on another, 1 to 21, as a screen of sRGB shows them. */
export function ratioOf(fg: Oklch, bg: Oklch, beneath?: Oklch): number {
  const pair = seen(fg, bg, beneath)
  return ratioOfRgb(pair.fg, pair.bg)
}

/**
 * APCA's lightness contrast Lc of a text on its background, -108 to 106; below 0 for light text on dark. It is advice: no part of WCAG 2.
 */
export function apcaOf(fg: Oklch, bg: Oklch, beneath?: Oklch): number {
  return apcaOfRgb(seen(fg, bg, beneath))
}

/** The same of two opaque colours. */
export function apcaOfRgb({ fg, bg }: Seen): number {
  return contrastAPCA(plain(bg), plain(fg))
}

/** The highest of APCA's levels that an Lc reaches; `undefined` below 15, where nothing is to be made out. */
export function apcaLevel(lc: number): (typeof APCA_LEVELS)[number] | undefined {
  return APCA_LEVELS.find((level) => Math.abs(lc) >= level)
}

/** Whether text counts as large (WCAG: 24 CSS pixels, or 18.66 when bold). */
export function useOfText(fontSizePx: number, fontWeight: number): 'text' | 'large' {
  return fontSizePx >= 24 || (fontSizePx >= 18.66 && fontWeight >= 700) ? 'large' : 'text'
}

/** A ratio as it is written, cut off rather than rounded, so that what fails never reads as passed: `4.49:1`. */
export function formatRatio(ratio: number): string {
  return `${(Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2)}:1`
}

function plain([red, green, blue]: Rgb) {
  return {
    space: sRGB,
    coords: [red / 255, green / 255, blue / 255] as [number, number, number],
    alpha: 1,
  }
}
