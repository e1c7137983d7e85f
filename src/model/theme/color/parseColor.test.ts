import { describe, expect, it } from 'vitest'
import { asWritten, formatOklch, type Oklch } from './oklch'
import { parseColor } from './parseColor'

function read(text: string): Oklch {
  const result = parseColor(text)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function refused(text: string): string {
  const result = parseColor(text)
  return result.ok ? `read as ${formatOklch(result.value)}` : result.error
}

describe('reading a colour', () => {
  it.each([
    ['oklch(0.58 0.24 265)', 'oklch(0.58 0.24 265)'],
    ['OKLCH(58% 60% 0.5turn / 50%)', 'oklch(0.58 0.24 180 / 0.5)'],
    ['#f00', 'oklch(0.628 0.2577 29.23)'],
    ['#ff000080', 'oklch(0.628 0.2577 29.23 / 0.502)'],
    ['red', 'oklch(0.628 0.2577 29.23)'],
    ['rgb(255, 0, 0)', 'oklch(0.628 0.2577 29.23)'],
    ['rgba(255,0,0,.5)', 'oklch(0.628 0.2577 29.23 / 0.5)'],
    ['rgb(100% 0% 0%)', 'oklch(0.628 0.2577 29.23)'],
    ['hsl(0 100% 50%)', 'oklch(0.628 0.2577 29.23)'],
    ['hsl(0deg, 100%, 50%)', 'oklch(0.628 0.2577 29.23)'],
    ['hwb(0 0% 0%)', 'oklch(0.628 0.2577 29.23)'],
    ['color(srgb 1 0 0)', 'oklch(0.628 0.2577 29.23)'],
    ['lab(54.29 80.8 69.89)', 'oklch(0.6279 0.2577 29.24)'],
    ['lch(54.29 106.84 40.86)', 'oklch(0.628 0.2577 29.24)'],
    ['oklab(0.628 0.2249 0.1258)', 'oklch(0.628 0.2577 29.22)'],
    ['color(display-p3 1 0 0)', 'oklch(0.6486 0.2995 28.96)'],
    ['transparent', 'oklch(0 0 0 / 0)'],
    ['white', 'oklch(1 0 0)'],
    ['hsl(none 0% 50%)', 'oklch(0.5982 0 0)'],
    ['  rebeccapurple ', 'oklch(0.4403 0.1603 303.37)'],
  ])('takes %s', (text, oklch) => {
    expect(formatOklch(read(text))).toBe(oklch)
  })

  it('does not clamp what no screen shows', () => {
    expect(read('oklch(0.7 0.45 150)').c).toBe(0.45)
    expect(asWritten(read('color(rec2020 0 1 0)')).c).toBeGreaterThan(0.3)
  })

  it('names what is no colour, and says what one looks like', () => {
    expect(refused('primry')).toBe(
      '“primry” is not a colour; write e.g. oklch(0.58 0.24 265) or #3b82f6.',
    )
    expect(refused('')).toMatch(/^A colour is missing/)
    expect(refused('var(--primary)')).toMatch(/write the token in braces/)
    expect(refused('color-mix(in oklch, red, blue)')).toMatch(/is a calculation/)
    expect(refused('url(https://x.test/a.png)')).toMatch(/is an address/)
    expect(refused('currentColor')).toMatch(/different colour in each place/)
  })

  it.each([
    'rgb(1;2;3)',
    'rgb(1 2)',
    'rgb(1 2 3 4)',
    'rgb(1, 2 3)',
    'oklch(0.5 0.1 20 / 0.5 / 0.5)',
    'oklch(from red l c h)',
    'oklch(calc(1) 0 0)',
    'color(srgb, 1, 0, 0)',
    'color(nowhere 1 0 0)',
    '#12345',
    '222.2 47.4% 11.2%',
    'red; background: url(x)',
    'red }',
    'constructor',
    `oklch(0.5 0.1 ${'1'.repeat(300)})`,
  ])('refuses %s', (text) => {
    expect(refused(text)).toMatch(/is not a colour; write e\.g\./)
  })
})
