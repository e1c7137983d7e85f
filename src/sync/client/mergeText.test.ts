import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeText } from './mergeText'

const BASE = 'one\ntwo\nthree\nfour\nfive\n'

it('merges what two people changed in different lines', () => {
  const mine = BASE.replace('one', 'ONE')
  const theirs = BASE.replace('five\n', 'five\nsix\n')
  expect(mergeText(BASE, mine, theirs)).toBe('ONE\ntwo\nthree\nfour\nfive\nsix\n')
})

it('leaves to people what both changed', () => {
  expect(
    mergeText(BASE, BASE.replace('two', 'mine'), BASE.replace('two', 'theirs')),
  ).toBeUndefined()
})

it('keeps the last line as it is, with an end or without one', () => {
  expect(mergeText('a\nb', 'A\nb', 'a\nb')).toBe('A\nb')
  expect(mergeText('a\r\nb\r\nc\r\nd\r\n', 'A\r\nb\r\nc\r\nd\r\n', 'a\r\nb\r\nc\r\nD\r\n')).toBe(
    'A\r\nb\r\nc\r\nD\r\n',
  )
})

it('gives the other text where one of them did not change', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', 'x y'), { maxLength: 6 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeText(base, changed, base)).toBe(changed)
      expect(mergeText(base, base, changed)).toBe(changed)
    }),
  )
})

it('merges changes around thousands of equal lines, and leaves changes among them to people', () => {
  const same = '\n'.repeat(4000)
  expect(mergeText(`a\n${same}b\n`, `A\n${same}b\n`, `a\n${same}b\nc\n`)).toBeUndefined()
  expect(mergeText(`${same}a\nb\nc\nd\n`, `${same}A\nb\nc\nd\n`, `${same}a\nb\nc\nD\n`)).toBe(
    `${same}A\nb\nc\nD\n`,
  )
})
