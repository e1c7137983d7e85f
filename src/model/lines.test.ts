import { expect, it } from 'vitest'
import { areComparable, linesOf } from './lines'

it('takes a text apart so that its lines make it up again', () => {
  const text = 'one\r\n\ntwo\nlast'
  expect(linesOf(text)).toEqual(['one\r\n', '\n', 'two\n', 'last'])
  expect(linesOf(text).join('')).toBe(text)
})

it('compares long texts whose lines differ, and none of thousands of equal lines', () => {
  const different = Array.from({ length: 50_000 }, (_, n) => `line ${n}`)
  expect(areComparable(different, different)).toBe(true)
  const equal = Array.from({ length: 1000 }, () => 'same')
  expect(areComparable(equal, different)).toBe(true)
  expect(areComparable(equal, equal)).toBe(false)
})
