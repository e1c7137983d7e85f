import { describe, expect, it } from 'vitest'
import { makeSpacingScale, makeTypeScale, type ScaleStop } from './scale'
import type { Result } from '../result'

function values(made: Result<readonly ScaleStop[], string>): Record<string, string> {
  if (!made.ok) throw new Error(made.error)
  return Object.fromEntries(made.value.map(({ name, value }) => [name, value]))
}

describe('a scale of text', () => {
  it('multiplies from the base', () => {
    expect(values(makeTypeScale({ base: 1, ratio: 1.25 }))).toMatchObject({
      'text-xs': '0.64rem',
      'text-sm': '0.8rem',
      'text-md': '1rem',
      'text-lg': '1.25rem',
      'text-5xl': '3.8147rem',
    })
  })

  it('grows with the window between two widths', () => {
    const fluid = { base: 1, ratio: 1.2, minWidth: 320, maxWidth: 1280 }
    const made = values(makeTypeScale({ base: 1, ratio: 1.25, fluid }))
    expect(made['text-md']).toBe('1rem')
    expect(made['text-lg']).toBe('clamp(1.2rem, 1.1833rem + 0.0833vw, 1.25rem)')
    // Smaller steps shrink with a larger ratio.
    expect(made['text-xs']).toBe('clamp(0.64rem, 0.7125rem + -0.0907vw, 0.6944rem)')
  })

  it('says what is out of bounds', () => {
    expect(makeTypeScale({ base: 0, ratio: 1.2 })).toMatchObject({ ok: false })
    expect(makeTypeScale({ base: 1, ratio: Number.NaN })).toMatchObject({ ok: false })
    const fluid = { base: 1, ratio: 1.2, minWidth: 400, maxWidth: 400 }
    expect(makeTypeScale({ base: 1, ratio: 1.2, fluid })).toMatchObject({
      error: 'The two widths of a fluid scale have to be 100 pixels apart or more.',
    })
  })
})

describe('a scale of distances', () => {
  it('is that of the component set with a quarter of a rem', () => {
    const made = values(makeSpacingScale(0.25))
    expect(made).toMatchObject({ 'space-0': '0rem', 'space-1': '0.25rem', 'space-16': '4rem' })
    expect(Object.keys(made)).toHaveLength(17)
    expect(makeSpacingScale(2)).toMatchObject({ ok: false })
  })
})
