import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratioOf } from './contrast'
import { fixContrast } from './fix'
import { gamutOf } from './gamut'
import { formatOklch, type Oklch } from './oklch'
import { parseColor } from './parseColor'

const white: Oklch = { l: 1, c: 0, h: 0, alpha: 1 }
const black: Oklch = { l: 0, c: 0, h: 0, alpha: 1 }
const accent: Oklch = { l: 0.75, c: 0.2, h: 145, alpha: 1 }

const color = fc.record({
  l: fc.double({ min: 0, max: 1, noNaN: true }),
  c: fc.double({ min: 0, max: 0.3, noNaN: true }),
  h: fc.double({ min: 0, max: 359, noNaN: true }),
  alpha: fc.constant(1),
})

describe('the nearest colour that reaches a ratio', () => {
  it('darkens the background of the seed under white text', () => {
    const fixed = fixContrast({ fg: white, bg: accent }, 'bg', 4.5)
    expect(fixed?.l).toBeLessThan(0.75)
    expect(fixed?.h).toBe(145)
    expect(fixed && ratioOf(white, fixed)).toBeGreaterThanOrEqual(4.5)
    expect(fixed && ratioOf(white, fixed)).toBeLessThan(4.55)
  })

  it('leaves what passes as it is, and has no answer where there is none', () => {
    expect(fixContrast({ fg: white, bg: accent }, 'fg', 2)).toBe(white)
    expect(fixContrast({ fg: white, bg: accent }, 'fg', 21)).toBeUndefined()
    expect(fixContrast({ fg: { ...white, alpha: 0.1 }, bg: accent }, 'fg', 4.5)).toBeUndefined()
  })

  it('goes the shorter way', () => {
    const grey = (l: number): Oklch => ({ l, c: 0, h: 0, alpha: 1 })
    expect(fixContrast({ fg: grey(0.72), bg: grey(0.6) }, 'fg', 3)?.l).toBeGreaterThan(0.72)
    expect(fixContrast({ fg: grey(0.5), bg: grey(0.6) }, 'fg', 3)?.l).toBeLessThan(0.5)
  })

  it('reaches the ratio as it is written down, keeps the hue, and stays where screens show it', () => {
    fc.assert(
      fc.property(
        color,
        color,
        fc.constantFrom('fg' as const, 'bg' as const),
        fc.constantFrom(3, 4.5, 7),
        (fg, bg, change, ratio) => {
          const [own, other] = change === 'fg' ? [fg, bg] : [bg, fg]
          const fixed = fixContrast({ fg, bg }, change, ratio)
          const isReachable = Math.max(ratioOf(white, other), ratioOf(black, other)) >= ratio
          expect(fixed !== undefined).toBe(isReachable)
          if (fixed === undefined || fixed === own) return
          const read = parseColor(formatOklch(fixed))
          expect(read.ok && ratioOf(read.value, other) >= ratio).toBe(true)
          expect(fixed.c === 0 || Math.abs(fixed.h - own.h) <= 0.01).toBe(true)
          expect(fixed.c).toBeLessThanOrEqual(own.c + 0.0001)
          expect(gamutOf(fixed)).not.toBe('beyond')
        },
      ),
    )
  })
})
