import { expect, it } from 'vitest'
import { PERSON_COLOURS } from './person'

/** Relative luminance of `oklch(L C h)`, from the definition of the colour space. */
function luminance(colour: string): number {
  const [light = 0, chroma = 0, hue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const [red = 0, green = 0, blue = 0] = channels.map((value) => Math.min(1, Math.max(0, value)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

it('there are as many colours as the server gives out', () => {
  expect(new Set(PERSON_COLOURS).size).toBe(8)
})

it.each(PERSON_COLOURS)(
  '%s carries white text, is seen on both panels, and is no accent',
  (colour) => {
    expect(contrast(luminance(colour), 1)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(luminance(colour), luminance('oklch(0.992 0.001 265)'))).toBeGreaterThanOrEqual(
      3,
    )
    expect(contrast(luminance(colour), luminance('oklch(0.216 0.007 265)'))).toBeGreaterThanOrEqual(
      3,
    )
    const hue = Number(/([\d.]+)\)/.exec(colour)?.[1])
    expect(Math.abs(hue - 268)).toBeGreaterThan(30)
  },
)
