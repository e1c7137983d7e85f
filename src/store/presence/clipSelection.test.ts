import { expect, it } from 'vitest'
import { clipSelection } from './clipSelection'

it('keeps what fits, in its order', () => {
  expect(clipSelection(['a', 'b'])).toEqual(['a', 'b'])
  expect(clipSelection([])).toEqual([])
})

it('keeps the last ones, of which the very last one leads', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `n${at}`)
  expect(clipSelection(ids)).toEqual(ids.slice(10))
})

it('leaves out ids that the server refuses', () => {
  expect(clipSelection(['', 'a', 'x'.repeat(201), 'b'])).toEqual(['a', 'b'])
})

it('counts bytes, of which a character may have many', () => {
  const ids = Array.from({ length: 50 }, (_, at) => `${at}${'é'.repeat(150)}`)
  const bytes = new TextEncoder().encode(JSON.stringify(clipSelection(ids))).length
  expect(bytes).toBeGreaterThan(2600)
  expect(bytes).toBeLessThanOrEqual(3001)
})
