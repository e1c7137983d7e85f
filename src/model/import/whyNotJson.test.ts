import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whyNotJson } from './whyNotJson'

it.each([
  ['[1, 2,]', 'line 1, column 6: the comma before “]” is one too many'],
  ['{"a": 1,\n}', 'line 1, column 8: the comma before “}” is one too many'],
  ['{"a": 1', 'line 1, column 8: the text ends too early'],
  ['{ "root": ', 'line 1, column 11: the text ends too early'],
  ['{"a": [1,\n 2', 'line 2, column 3: the text ends too early'],
  ['{"a": 1,\n  oops}', 'line 2, column 3: a name in double quotes is expected'],
  ['{"a" 1}', 'line 1, column 6: a colon is expected'],
  ['{"a": 1 "b": 2}', 'line 1, column 9: a comma or “}” is expected'],
  ["['a']", 'line 1, column 2: texts need double quotes'],
  ['["a]', 'line 1, column 2: this text in quotes is not closed or not valid'],
  ['[1 // one\n]', 'line 1, column 4: JSON has no comments'],
  ['[undefined]', 'line 1, column 2: a value is expected'],
  ['[01]', 'line 1, column 2: a value is expected'],
  ['{} {}', 'line 1, column 4: the document has ended before'],
  ['Hello', 'line 1, column 1: a value is expected'],
])('says where and why %j is not JSON', (text, sentence) => {
  expect(whyNotJson(text)).toBe(sentence)
})

it('agrees with the engine on what is JSON', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const spoiled = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', ']', '}', '{', '1', ' ', '.'))
    .map(([text, at, sign]) => {
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + sign + text.slice(cut + (at % 2))
    })
  fc.assert(
    fc.property(fc.oneof(fc.json(), spoiled), (text) => {
      expect(whyNotJson(text) === undefined).toBe(isJson(text))
    }),
  )
})

it('is not stopped by depth', () => {
  expect(whyNotJson('['.repeat(100_000))).toContain('ends too early')
})
