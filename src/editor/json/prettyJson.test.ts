import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prettyJson } from './prettyJson'

it('writes what JSON.stringify writes, or the beginning of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(200), (value, most) => {
      const whole = JSON.stringify(value, null, 2)
      const cut = prettyJson(value, most)
      expect(prettyJson(value).text).toBe(whole)
      expect(cut.isCut).toBe(whole.length > most)
      expect(cut.text).toBe(whole.slice(0, most))
    }),
  )
})

it('does not look beyond what it shows', () => {
  const value = Array.from({ length: 500_000 }, (_, at) => ({ at, name: 'x'.repeat(10) }))
  const start = performance.now()
  expect(prettyJson(value, 10_000).text).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(100)
})
