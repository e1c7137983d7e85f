import { expect, it } from 'vitest'
import { linePath, niceTop } from './shape'

it.each([
  [0, 1],
  [-4, 1],
  [Number.NaN, 1],
  [7, 8],
  [41, 50],
  [100, 100],
  [0.3, 0.32],
  [232, 240],
])('the axis for %s ends at %s', (greatest, top) => {
  expect(niceTop(greatest)).toBeCloseTo(top)
})

it('the line runs from the left edge to the right one', () => {
  expect(linePath([0, 10], 10)).toBe('M0,100 C50,100 50,0 100,0')
})

it('a single value is a level line, and none is the ground', () => {
  expect(linePath([5], 10)).toBe('M0,50 L100,50')
  expect(linePath([], 10)).toBe('M0,100 L100,100')
})
