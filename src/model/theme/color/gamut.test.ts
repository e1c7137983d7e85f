import { describe, expect, it } from 'vitest'
import { distance, gamutOf, mapToSrgb, withinGamut } from './gamut'
import type { Oklch } from './oklch'

const primary: Oklch = { l: 0.58, c: 0.24, h: 265, alpha: 1 }
const accent: Oklch = { l: 0.75, c: 0.2, h: 145, alpha: 1 }

describe('what a screen can show', () => {
  it('tells sRGB, Display P3 and what is beyond', () => {
    expect(gamutOf(accent)).toBe('srgb')
    expect(gamutOf(primary)).toBe('p3')
    expect(gamutOf({ ...primary, c: 0.4 })).toBe('beyond')
    expect(gamutOf({ l: 1, c: 0, h: 0, alpha: 1 })).toBe('srgb')
  })

  it('maps as CSS Color 4 does, and says how far that is', () => {
    const { rgb, hex, deltaE } = mapToSrgb(primary)
    expect(hex).toBe('#3167ff')
    expect(rgb).toEqual([49, 103, 255])
    expect(deltaE).toBeGreaterThan(0.5)
    expect(deltaE).toBeLessThan(0.9)
  })

  it('leaves what is in sRGB as it is', () => {
    expect(mapToSrgb(accent)).toEqual({ rgb: [69, 205, 85], hex: '#45cd55', deltaE: 0 })
  })

  it('maps far colours to white, black and less chroma', () => {
    expect(mapToSrgb({ l: 1.2, c: 0.3, h: 20, alpha: 1 }).hex).toBe('#ffffff')
    expect(mapToSrgb({ l: -0.1, c: 0.3, h: 20, alpha: 1 }).hex).toBe('#000000')
    expect(mapToSrgb({ l: 0.7, c: 0.45, h: 150, alpha: 1 }).deltaE).toBeGreaterThan(2)
  })

  it('takes as much chroma away as a gamut needs, and no more', () => {
    const less = withinGamut({ ...primary, c: 0.4 }, 'p3')
    expect(gamutOf(less)).toBe('p3')
    expect(gamutOf({ ...less, c: less.c + 0.002 })).toBe('beyond')
    expect(withinGamut(accent, 'srgb')).toBe(accent)
    expect(less).toMatchObject({ l: 0.58, h: 265 })
  })

  it('measures distances around the hue circle', () => {
    expect(distance({ ...accent, h: 359 }, { ...accent, h: 1 })).toBeLessThan(0.008)
    expect(distance(accent, accent)).toBe(0)
  })
})
