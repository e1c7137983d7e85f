import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromTsv, toTsv } from './tsv'

it('reads what it writes, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ',', ' ') })
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  fc.assert(
    fc.property(table, (rows) => {
      // One empty last line is how spreadsheets end: it is no row.
      const isEmptyLast =
        rows.length > 1 && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1
      fc.pre(!isEmptyLast)
      expect(fromTsv(toTsv(rows))).toEqual(rows)
    }),
  )
})

it('reads the lines of spreadsheets, and a quote within a cell as one', () => {
  expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(fromTsv('5" pipe\t"x"y')).toEqual([['5" pipe', '"x"y']])
  expect(fromTsv('"broken\tx')).toEqual([['"broken', 'x']])
})
