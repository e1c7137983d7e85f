import { expect, it } from 'vitest'
import { bytesText, durationText, momentText, quantile } from './figureText'

it.each([
  [bytesText(0), '0 B'],
  [bytesText(999), '999 B'],
  [bytesText(12_345), '12 kB'],
  [bytesText(999_600), '1.0 MB'],
  [durationText(84.4), '84 ms'],
  [durationText(2440), '2.4 s'],
  [durationText(180_000), '3 min'],
  [durationText(7_200_000), '2 h'],
  [momentText(null), 'Not since this page was opened'],
])('says %s', (text, expected) => {
  expect(text).toBe(expected)
})

it('finds the value that a share does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(quantile(hundred, 0.5)).toBe(50)
  expect(quantile(hundred, 0.95)).toBe(95)
  expect(quantile([7], 0.95)).toBe(7)
  expect(quantile([], 0.5)).toBeUndefined()
})
