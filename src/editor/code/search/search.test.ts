import { expect, it } from 'vitest'
import { matchesIn } from './matchesIn'
import { expressionOf, includes, type SearchQuery } from './query'

const PLAIN: SearchQuery = {
  text: '',
  isRegExp: false,
  matchCase: false,
  wholeWord: false,
  include: '',
}

function find(text: string, query: Partial<SearchQuery>) {
  const made = expressionOf({ ...PLAIN, ...query })
  if (!made.ok) throw new Error(made.error)
  return matchesIn(text, made.expression, { most: 100 })
}
const places = (text: string, query: Partial<SearchQuery>) =>
  find(text, query).map(({ line, column }) => `${line}:${column}`)

it('finds a text as it stands, whatever signs it has', () => {
  expect(places('a.b\naxb a.b', { text: 'a.b' })).toEqual(['1:1', '2:5'])
  expect(places('f(x) F(x)', { text: 'f(x)' })).toEqual(['1:1', '1:6'])
  expect(places('f(x) F(x)', { text: 'f(x)', matchCase: true })).toEqual(['1:1'])
  expect(places('a-b', { text: 'a-b' })).toEqual(['1:1'])
  expect(places('one\r\ntwo', { text: 'two' })).toEqual(['2:1'])
})

it('finds whole words and expressions', () => {
  expect(places('format formatted $format', { text: 'format', wholeWord: true })).toEqual(['1:1'])
  expect(places('a1\nb22', { text: String.raw`^\w\d+$`, isRegExp: true })).toEqual(['1:1', '2:1'])
  expect(places('x\ny', { text: String.raw`x\ny`, isRegExp: true })).toEqual(['1:1'])
})

it('ends with expressions that match nothing, and refuses what is none', () => {
  expect(places('abc', { text: 'x*', isRegExp: true })).toEqual([])
  expect(expressionOf({ ...PLAIN, text: '(', isRegExp: true })).toEqual({
    ok: false,
    error: 'This is no regular expression: unterminated group.',
  })
  // What the stricter reading refuses is read the old way.
  expect(places('a-b', { text: String.raw`a\-b`, isRegExp: true })).toEqual(['1:1'])
})

it('shows the line around a match', () => {
  const [match] = find(`    const total = sum(${'x'.repeat(300)})`, { text: 'total' })
  expect(match?.preview.slice(match.from, match.to)).toBe('total')
  expect(match?.preview.startsWith('const total')).toBe(true)
  const [far] = find(`${'y'.repeat(5000)}needle${'z'.repeat(5000)}`, { text: 'needle' })
  expect(far?.preview.length).toBeLessThan(200)
  expect(far?.preview.slice(far.from, far.to)).toBe('needle')
})

it.each([
  ['*.css', '/src/a.css', true],
  ['*.css', '/src/a.ts', false],
  ['src', '/src/lib/a.ts', true],
  ['src/**/*.ts', '/src/a.ts', true],
  ['src/**/*.ts', '/src/lib/deep/a.ts', true],
  ['src/*.ts', '/src/lib/a.ts', false],
  ['/src/', '/src/a.ts', true],
  ['*.md, *.css', '/a.css', true],
  ['lib', '/src/lib/a.ts', true],
  ['', '/anything', true],
])('takes the pattern %j for %j: %s', (pattern, path, isIn) =>
  expect(includes(pattern)(path)).toBe(isIn),
)
