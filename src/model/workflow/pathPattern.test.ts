import { expect, it } from 'vitest'
import { fitsPattern } from './pathPattern'

it.each([
  ['/data/a.csv', '/data/a.csv', true],
  ['/data/a.csv', 'data/*.csv', true],
  ['/data/a.csv', '/data/*', true],
  ['/data/a.json', '/data/*.csv', false],
  ['/data/deep/a.csv', '/data/*.csv', false],
  ['/data/deep/er/a.csv', '/data/**/*.csv', true],
  ['/data/a.csv', '/data/**/*.csv', true],
  ['/data', '/data/**', true],
  ['/other/a.csv', '/data/**', false],
  ['/a.csv', '**', true],
  ['/x/y/a.b.csv', '**/a*c*', true],
  ['/x/a', '/x/a*', true],
  ['/x/A.csv', '/x/a.csv', false],
  ['/x/a+b(1).csv', '/x/a+b(1).*', true],
  ['/data/a.csv', '', false],
])('%s fits %s: %s', (path, pattern, fits) => {
  expect(fitsPattern(path, pattern)).toBe(fits)
})

it('does not take for ever over a hostile pattern', () => {
  const name = 'a'.repeat(5000)
  expect(fitsPattern(`/${name}`, `/${'*a'.repeat(500)}b`)).toBe(false)
  expect(fitsPattern(`/a`.repeat(2000), `${'**/a/'.repeat(200)}b`)).toBe(false)
})
