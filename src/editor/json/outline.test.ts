import { expect, it } from 'vitest'
import type { Json } from '@/model/json'
import { firstOutline, outlineRows, parentPath } from './outline'

const shown = (value: Json, state = firstOutline(value)) =>
  outlineRows(value, state).map(({ depth, name = '', text }) => `${depth}${name}=${text}`)

it('shows scalars as JSON writes them', () => {
  expect(shown('a"b')).toEqual(['0="a\\"b"'])
  expect(shown(null)).toEqual(['0=null'])
  expect(shown([])).toEqual(['0=[]'])
})

it('opens what is short, and leaves what is long closed', () => {
  expect(shown({ a: { b: true }, long: Array.from({ length: 9 }, () => 0) })).toEqual([
    '0=2 keys',
    '1a=1 key',
    '2b=true',
    '1long=9 entries',
  ])
})

it('lists a hundred children, and a hundred more each time', () => {
  const value = Array.from({ length: 250 }, (_, at) => at)
  const rows = outlineRows(value, firstOutline(value))
  expect(rows).toHaveLength(102)
  const last = rows.at(-1)
  expect(last?.text).toBe('Show 100 more of 150')
  const root = parentPath(last?.path ?? '')
  const all = outlineRows(value, { open: new Set([root]), listed: new Map([[root, 300]]) })
  expect(all).toHaveLength(251)
})

it('cuts a long text', () => {
  const [row] = outlineRows('x'.repeat(10_000), firstOutline(''))
  expect(row?.text).toMatch(/^"x{300}… 9,700 more characters$/)
})

it('looks only at what is open', () => {
  const value = Array.from({ length: 200_000 }, (_, at) => ({ at, all: [1, 2, 3] }))
  const start = performance.now()
  outlineRows(value, firstOutline(value))
  expect(performance.now() - start).toBeLessThan(100)
})
