import { expect, it } from 'vitest'
import { compilePattern } from './pattern'

it.each([
  '(a+)+',
  '(a*)*b',
  '([a-z]+)*',
  '(a|a)*',
  '(a|ab)*c',
  '(\\w+\\s?)*',
  '(a?){30}a{30}',
  '(.*)+x',
  '((ab)*)*',
  '(x+x+)+y',
  '(?:a|\\w)+!',
  '(?=(a+)+$)a',
])('refuses “%s”, which may take for ever', (source) => {
  expect(compilePattern(source)).toMatchObject({ ok: false })
})

it.each(['(a)\\1', '(?<x>a)\\k<x>'])('refuses “%s”, which refers back', (source) => {
  const refused = compilePattern(source)
  expect(refused.ok || refused.error).toMatch(/refers back/)
})

it.each(['(', 'a)|(b', '[', '*'])('refuses “%s”, which is no expression', (source) => {
  expect(compilePattern(source)).toEqual({
    ok: false,
    error: 'The pattern is no regular expression.',
  })
})

it.each([
  ['[A-Z]{2,3}-\\d+', 'AB-12', 'AB12'],
  ['(\\w+\\.)*\\w+', 'a.b.c', 'a..b'],
  ['([a-z]+-)*[a-z]+', 'a-b', 'a--b'],
  ['(?:\\d{1,3}\\.){3}\\d{1,3}', '10.0.0.1', '10.0.1'],
  ['(?=.*\\d)(?=.*[a-z]).{8,}', 'abcdefg1', 'abcdefgh'],
  ['(?:cat|dog)+', 'catdog', 'cow'],
  ['[^@\\s]+@[^@\\s]+\\.[a-z]+', 'a@b.de', 'a@b'],
  ['\\-\\/', '-/', '-'],
  ['😀{2}', '😀😀', '😀'],
])('takes “%s”', (source, right, wrong) => {
  const compiled = compilePattern(source)
  if (!compiled.ok) throw new Error(compiled.error)
  expect(compiled.value.whole.test(right)).toBe(true)
  expect(compiled.value.whole.test(wrong)).toBe(false)
})

it.each(['.*.*.*=', '\\s*\\s*x', 'a*a*a*a*b', '[^@]+@[^@]+\\.[a-z]+'])(
  'tries “%s” on texts alone that it is done with soon',
  (source) => {
    const compiled = compilePattern(source)
    if (!compiled.ok) throw new Error(compiled.error)
    const { whole, most } = compiled.value
    for (const sign of [' ', 'a', '@', '.']) {
      // Exponential, it would never be done.
      whole.test(sign.repeat(most))
    }
    expect(most).toBeGreaterThanOrEqual(32)
  },
)
