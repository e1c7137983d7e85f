import { expect, it } from 'vitest'
import { spacing } from './spacing'

it.each([
  ['4', 'var(--space-4)'],
  [4, 'var(--space-4)'],
  ['0', 'var(--space-0)'],
  ['md', 'var(--space-4)'],
  ['2.5', '0.625rem'],
  ['24', '6rem'],
  ['12px', '12px'],
  ['constructor', 'constructor'],
])('%s is %s', (value, length) => {
  expect(spacing(value)).toBe(length)
})

it('leaves an empty value to the style sheet', () => {
  expect(spacing('')).toBeUndefined()
  expect(spacing(undefined)).toBeUndefined()
})
