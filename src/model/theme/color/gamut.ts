import { deltaE2000, inGamut, to, toGamutCSS } from 'colorjs.io/fn'
import { type Oklch, type Rgb, toPlain } from './oklch'
import { P3, sRGB } from './spaces'

/** The smallest of the gamuts that a colour lies in: every screen, newer screens, none. */
export type Gamut = 'srgb' | 'p3' | 'beyond'

/** What a screen of sRGB shows for a colour. */
export interface Mapped {
  readonly rgb: Rgb
  /** `#3268ff`; without the alpha. */
  readonly hex: string
  /** How far it is from what was asked for (CIEDE2000): below 1 nobody sees it, above 2 one does side by side; 0 inside of sRGB. */
  readonly deltaE: number
}

/** Which screens can show a colour. */
export function gamutOf(color: Oklch): Gamut {
  const plain = toPlain(color)
  if (inGamut(plain, sRGB)) return 'srgb'
  return inGamut(plain, P3) ? 'p3' : 'beyond'
}

/** The colour in sRGB as CSS Color 4 maps what is outside of it: lightness and hue stay, chroma gives way. */
export function mapToSrgb(color: Oklch): Mapped {
  const plain = toPlain({ ...color, alpha: 1 })
  const inside = inGamut(plain, sRGB)
  const mapped = inside ? to(plain, sRGB) : toGamutCSS(plain, { space: sRGB })
  const [red, green, blue] = mapped.coords
  const rgb: Rgb = [byte(red), byte(green), byte(blue)]
  return { rgb, hex: hexOf(rgb), deltaE: inside ? 0 : deltaE2000(plain, mapped) }
}

/** The colour with no more chroma than the gamut holds at its lightness and hue; itself when it is inside. */
export function withinGamut(color: Oklch, gamut: 'srgb' | 'p3'): Oklch {
  const space = gamut === 'srgb' ? sRGB : P3
  const isInside = (c: number) => inGamut(toPlain({ ...color, c }), space)
  if (isInside(color.c)) return color
  let inside = 0
  let outside = color.c
  while (outside - inside > 1e-4) {
    const middle = (inside + outside) / 2
    if (isInside(middle)) inside = middle
    else outside = middle
  }
  return { ...color, l: Math.min(1, Math.max(0, color.l)), c: inside }
}

/** `#3268ff` of three bytes. */
export function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The distance of two colours in OKLab: 0.02 is what is just noticed. */
export function distance(a: Oklch, b: Oklch): number {
  const angle = ((a.h - b.h) * Math.PI) / 180
  const chroma2 = a.c ** 2 + b.c ** 2 - 2 * a.c * b.c * Math.cos(angle)
  return Math.sqrt((a.l - b.l) ** 2 + Math.max(0, chroma2))
}

function byte(part: number | null): number {
  return Math.round(Math.min(1, Math.max(0, part ?? 0)) * 255)
}
