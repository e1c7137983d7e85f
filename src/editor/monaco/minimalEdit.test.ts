import fc from 'fast-check'
import { expect, it } from 'vitest'
import { minimalEdit } from './minimalEdit'

it('replaces only what differs', () => {
  expect(minimalEdit('{"a":1,"b":2}', '{"a":12,"b":2}')).toEqual({ from: 6, to: 6, text: '2' })
  expect(minimalEdit('same', 'same')).toBeUndefined()
})

it('turns any text into any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = minimalEdit(before, after)
      const { from, to, text } = edit ?? { from: 0, to: 0, text: '' }
      expect(before.slice(0, from) + text + before.slice(to)).toBe(after)
    }),
  )
})
