import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gamutOf } from './color/gamut'
import { formatOklch } from './color/oklch'
import { parseColor } from './color/parseColor'
import { makeRamp, RAMP_STEPS, type RampSource, type RampStop } from './ramp'

function ramp(source: Partial<RampSource>): readonly RampStop[] {
  const made = makeRamp({ name: 'blue', seed: 'oklch(0.58 0.24 265)', ...source })
  if (!made.ok) throw new Error(made.error)
  return made.value
}

function value(stops: readonly RampStop[], step: number): string | undefined {
  return stops.find((stop) => stop.step === step)?.value
}

describe('a ramp', () => {
  it('has eleven steps, and the seed as typed at the nearest', () => {
    const stops = ramp({})
    expect(stops.map(({ name }) => name)).toEqual(RAMP_STEPS.map((step) => `blue-${step}`))
    expect(value(stops, 600)).toBe('oklch(0.58 0.24 265)')
    expect(stops.filter(({ isPinned }) => isPinned)).toHaveLength(1)
    expect(stops[0]?.color.l).toBeGreaterThan(0.96)
    expect(stops.at(-1)?.color.l).toBeLessThan(0.3)
  })

  it('puts the seed where it is told to, and passes through pinned colours', () => {
    const stops = ramp({ seedStep: 500, pins: { 50: '#eff6ff', 900: 'rgb(20 30 90)' } })
    expect(value(stops, 500)).toBe('oklch(0.58 0.24 265)')
    expect(value(stops, 50)).toBe('#eff6ff')
    expect(value(stops, 900)).toBe('rgb(20 30 90)')
    expect(stops.map(({ color }) => color.l)).toEqual(
      stops.map(({ color }) => color.l).toSorted((a, b) => b - a),
    )
    expect(value(ramp({ seedStep: 500, pins: { 500: '#123456' } }), 500)).toBe('#123456')
  })

  it('turns the hue the shorter way', () => {
    const pins = { 200: 'oklch(0.9 0.05 350)', 800: 'oklch(0.4 0.1 30)' }
    const hues = ramp({ seed: 'oklch(0.64 0.15 10)', pins }).map(({ color }) => color.h)
    expect(hues.every((hue) => hue >= 350 || hue <= 30)).toBe(true)
  })

  it('keeps a grey grey, and takes the hue of the others for a grey among them', () => {
    expect(ramp({ seed: '#808080' }).every(({ color }) => color.c === 0)).toBe(true)
    expect(ramp({ pins: { 50: '#ffffff' } })[3]?.color.h).toBe(265)
  })

  it('says what is wrong', () => {
    expect(makeRamp({ name: 'Blue', seed: 'red' })).toMatchObject({ ok: false })
    expect(makeRamp({ name: 'blue', seed: 'blurple' })).toMatchObject({ ok: false })
    expect(makeRamp({ name: 'blue', seed: 'red', pins: { 700: 'x y' } })).toEqual({
      ok: false,
      error: 'Step 700: “x y” is not a colour; write e.g. oklch(0.58 0.24 265) or #3b82f6.',
    })
  })

  it('gets darker with each step, of colours that the gamut holds, from any seed', () => {
    fc.assert(
      fc.property(
        fc.record({
          l: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
          c: fc.double({ min: 0, max: 0.37, noNaN: true }),
          h: fc.integer({ min: 0, max: 359 }),
          alpha: fc.constant(1),
        }),
        fc.option(fc.constantFrom(...RAMP_STEPS), { nil: undefined }),
        fc.constantFrom('srgb' as const, 'p3' as const),
        (color, seedStep, gamut) => {
          const seed = formatOklch(color)
          const stops = ramp({ seed, gamut, ...(seedStep && { seedStep }) })
          for (const [index, { value, color, isPinned }] of stops.entries()) {
            const read = parseColor(value)
            expect(read.ok && formatOklch(read.value)).toBe(formatOklch(color))
            const isShown = gamutOf(color) === 'srgb' || gamutOf(color) === gamut
            expect(isPinned ? value === seed : isShown).toBe(true)
            expect(color.l).toBeLessThan(stops[index - 1]?.color.l ?? 2)
          }
        },
      ),
    )
  })
})
