import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonMistake } from './jsonMistake'

it.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma is missing before this.'],
  ['{ "a": 1, }', 1, 11, 'There is a comma too many before this.'],
  ['{ "a" 1 }', 1, 7, 'A colon is missing after the name.'],
  ['{ a: 1 }', 1, 3, 'A name in double quotes is missing here.'],
  ["['x']", 1, 2, 'Texts and names stand in double quotes.'],
  ['[1, 2', 1, 6, 'The text ends too early: “]” is missing.'],
  ['{ "a": }', 1, 8, 'A value is missing before this.'],
  ['[1}', 1, 3, '“[” was opened, but “}” closes something else.'],
  ['"open', 1, 1, 'This text is not closed: a double quote is missing.'],
  ['"\\x"', 1, 2, '“\\x” has no meaning in a text.'],
  ['undefined', 1, 1, '“undefined” is no JSON value. Texts stand in double quotes.'],
  ['01', 1, 1, '“01” is not how JSON writes a number.'],
  ['1 2', 1, 3, 'Only one value can stand here; this is more.'],
  ['// why\n1', 1, 1, 'JSON has no comments.'],
])('places and words what is wrong in %s', (text, line, column, message) => {
  expect(findJsonMistake(text)).toEqual({ line, column, message })
})

/** Pieces of JSON in any order: some of what they make is JSON. */
const pieces = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\n',
      '1',
      '-',
      '.5',
      'e1',
      'true',
      'nul',
      ' ',
      '\n',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const broken = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '1'))
  .map(([text, at, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + 1)
  })

it('finds a mistake exactly where JSON.parse would throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), pieces, broken), (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(findJsonMistake(text) === undefined).toBe(isJson)
    }),
    { numRuns: 2000 },
  )
})
