import { describe, expect, it } from 'vitest'
import { apcaLevel, apcaOf, formatRatio, ratioOf, seen, useOfText } from './contrast'
import type { Oklch } from './oklch'
import { overRgb, ratioOfRgb } from './ratioOfRgb'

const white: Oklch = { l: 1, c: 0, h: 0, alpha: 1 }
const black: Oklch = { l: 0, c: 0, h: 0, alpha: 1 }
const primary: Oklch = { l: 0.58, c: 0.24, h: 265, alpha: 1 }
const accent: Oklch = { l: 0.75, c: 0.2, h: 145, alpha: 1 }

describe('contrast', () => {
  it('is what WCAG says of the colours of the seed', () => {
    expect(ratioOf(white, accent)).toBeCloseTo(2.08, 2)
    expect(ratioOf(black, accent)).toBeCloseTo(10.1, 1)
    // 4.61 of #3268ff, which is one step of one byte away from what CSS Color 4 maps it to.
    expect(ratioOf(primary, white)).toBeCloseTo(4.65, 2)
    expect(ratioOfRgb([0x32, 0x68, 0xff], [255, 255, 255])).toBeCloseTo(4.61, 2)
    expect(ratioOf(white, black)).toBe(21)
    expect(ratioOf(accent, accent)).toBe(1)
  })

  it('is the same in either order', () => {
    expect(ratioOfRgb([1, 2, 3], [200, 100, 50])).toBe(ratioOfRgb([200, 100, 50], [1, 2, 3]))
  })

  it('knows the ratios that WCAG is explained with', () => {
    expect(ratioOfRgb([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2)
    expect(ratioOfRgb([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2)
    expect(ratioOfRgb([0x94, 0x94, 0x94], [255, 255, 255])).toBeCloseTo(3.03, 2)
  })

  it('has the lightness contrast of APCA, which has a direction', () => {
    expect(apcaOf(white, accent)).toBeCloseTo(-45, 0)
    expect(Math.floor(apcaOf(primary, white))).toBe(71)
    expect(apcaOf(black, white)).toBeCloseTo(106, 0)
    expect(apcaOf(white, black)).toBeCloseTo(-108, 0)
    expect([-95, 80, 71, -45.2, 44, 16, 14].map(apcaLevel)).toEqual([
      90,
      75,
      60,
      45,
      30,
      15,
      undefined,
    ])
  })

  it('blends what is let through', () => {
    expect(overRgb([0, 0, 0], 0.5, [255, 255, 255])).toEqual([128, 128, 128])
    expect(seen({ ...black, alpha: 0.5 }, { ...black, alpha: 0.5 })).toEqual({
      fg: [64, 64, 64],
      bg: [128, 128, 128],
    })
    expect(ratioOf({ ...white, alpha: 0 }, accent)).toBe(1)
    expect(ratioOf(white, { ...white, alpha: 0 }, black)).toBe(21)
  })

  it('asks less of large text', () => {
    expect(useOfText(24, 400)).toBe('large')
    expect(useOfText(18.66, 700)).toBe('large')
    expect(useOfText(18.66, 600)).toBe('text')
    expect(useOfText(16, 900)).toBe('text')
  })

  it('never writes a failing ratio as one that passes', () => {
    expect(formatRatio(4.499)).toBe('4.49:1')
    expect(formatRatio(21)).toBe('21.00:1')
  })

  it('takes a million pairs in less than a second', () => {
    const colors = Array.from(
      { length: 1024 },
      (_, at) => [at % 256, (at * 7) % 256, (at * 31) % 256] as const,
    )
    const [first] = colors
    if (first === undefined) throw new Error('no colours')
    const start = performance.now()
    let sum = 0
    for (let turn = 0; turn < 1000; turn++) {
      for (const color of colors) sum += ratioOfRgb(color, first)
    }
    expect(performance.now() - start).toBeLessThan(1000)
    expect(sum).toBeGreaterThan(1_024_000)
  })
})
