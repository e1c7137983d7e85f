import { expect, it } from 'vitest'
import { parseNumber } from '../parseNumber'
import { freePort, rowsOf, withMoved, withoutRow, withRow } from './rows'

it('edits lists of entries, also broken ones', () => {
  const rows = rowsOf([{ name: 'a', value: '1' }, null, { name: 'b' }])
  expect(rows).toEqual([{ name: 'a', value: '1' }, {}, { name: 'b' }])
  expect(withRow(rows, 0, { value: '2' })[0]).toEqual({ name: 'a', value: '2' })
  expect(withoutRow(rows, 1)).toEqual([rows[0], rows[2]])
  expect(withMoved(rows, 0, 1)).toEqual([rows[1], rows[0], rows[2]])
  expect(withMoved(rows, 0, -1)).toBe(rows)
  expect(rowsOf('x')).toEqual([])
})

it('a new case has a port of its own', () => {
  expect(freePort([])).toBe('case1')
  expect(freePort([{ port: 'case2' }])).toBe('case3')
})

it.each([
  ['', { ok: true, value: undefined }],
  [' 1 000 ', { ok: true, value: 1000 }],
  ['0.5', { ok: false, error: 'The least is 1.' }],
  ['5000', { ok: false, error: 'The most is 1,000.' }],
  ['x', { ok: false, error: '“x” is no number.' }],
])('reads “%s” as a number', (text, result) => {
  expect(parseNumber(text, 1, 1000)).toEqual(result)
})
