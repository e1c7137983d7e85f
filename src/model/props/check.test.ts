import { expect, it } from 'vitest'
import { checkProp } from './check'

const level = { kind: 'number', label: 'Level', min: 1, max: 6, step: 1 } as const

it('takes whole numbers only where a number counts', () => {
  expect(checkProp(level, 3)).toBeUndefined()
  for (const value of [2.5, 0, 7, '3']) {
    expect(checkProp(level, value)).toBe('Enter a whole number from 1 to 6.')
  }
})

it('takes fractions of a unit', () => {
  expect(checkProp({ ...level, unit: 'px' }, 2.5)).toBeUndefined()
})
