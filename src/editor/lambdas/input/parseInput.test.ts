import { expect, it } from 'vitest'
import { parseInput } from './parseInput'

it('takes JSON, and an empty text as no input', () => {
  expect(parseInput('{ "a": [1] }')).toEqual({ ok: true, value: { a: [1] } })
  expect(parseInput(' \n')).toEqual({ ok: true, value: null })
})

it('says at which line and column a text is no JSON', () => {
  expect(parseInput('{\n  "a": 1,\n}')).toEqual({
    ok: false,
    error: 'Line 3, column 1: There is a comma too many before this.',
  })
})

it('refuses more than a lambda takes', () => {
  expect(parseInput(`"${'x'.repeat(5 * 1024 * 1024)}"`)).toEqual({
    ok: false,
    error: 'The input has 5 MB; a lambda takes 5 MB at most.',
  })
})
