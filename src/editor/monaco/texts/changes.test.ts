import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyChanges, inverseOf, over } from './changes'
import { changesBetween } from './changesBetween'
import { mergeTyped } from './mergeTyped'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '\n', 'line\n'), { maxLength: 30 })
  .map((parts) => parts.join(''))

it('turns any text into any other, and back', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after)
      expect(applyChanges(before, changes)).toBe(after)
      expect(applyChanges(after, inverseOf(changes))).toBe(before)
    }),
  )
})

it('leaves the lines between two changes alone', () => {
  const changes = changesBetween('a\nb\nc\nd\n', 'a1\nb\nc\nd1\n')
  expect(changes).toEqual([
    { at: 1, removed: '', added: '1' },
    { at: 7, removed: '', added: '1' },
  ])
})

it('comes to the same text whichever of two changes is applied first', () => {
  fc.assert(
    fc.property(text, text, text, (base, left, right) => {
      const a = changesBetween(base, left)
      const b = changesBetween(base, right)
      const one = applyChanges(right, over(a, b, true))
      const two = applyChanges(left, over(b, a, false))
      expect(one).toBe(two)
    }),
    { numRuns: 500 },
  )
})

it('keeps what both typed, also on one line', () => {
  expect(mergeTyped('one two', 'one, two', 'one two three')).toBe('one, two three')
  expect(mergeTyped('x\ny\n', 'x1\ny\n', 'x\ny2\n')).toBe('x1\ny2\n')
  expect(mergeTyped('', 'mine', 'theirs')).toBe('theirsmine')
})
