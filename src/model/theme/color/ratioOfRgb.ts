import type { Rgb } from './oklch'

/** The light of each byte of sRGB, 0 to 1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** Relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), 0 to 1. */
export function luminanceOfRgb([red, green, blue]: Rgb): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0)
}

/**
 * The contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), 1 to 21, of two opaque colours, in either order:
 * `(L1 + 0.05) / (L2 + 0.05)`. It needs no library, and is for the thousands of pairs that a page has.
 */
export function ratioOfRgb(a: Rgb, b: Rgb): number {
  const one = luminanceOfRgb(a) + 0.05
  const other = luminanceOfRgb(b) + 0.05
  return one > other ? one / other : other / one
}

/** What is seen of a colour of the given alpha on an opaque one: blended in sRGB, as browsers do. */
export function overRgb(top: Rgb, alpha: number, below: Rgb): Rgb {
  if (alpha >= 1) return top
  return [
    Math.round(top[0] * alpha + below[0] * (1 - alpha)),
    Math.round(top[1] * alpha + below[1] * (1 - alpha)),
    Math.round(top[2] * alpha + below[2] * (1 - alpha)),
  ]
}
