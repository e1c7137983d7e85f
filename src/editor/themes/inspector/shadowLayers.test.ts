import { expect, it } from 'vitest'
import { readLayers, writeLayers } from './shadowLayers'

it.each([
  'none',
  '0 1px 2px oklch(0.2 0.02 270 / 0.05)',
  'inset 0 1px 2px 3px rgb(0, 0, 0), 0 2px 6px var(--primary)',
])('reads and writes %s', (text) => {
  expect(writeLayers(readLayers(text) ?? [])).toBe(text)
})

it('leaves what is written in another way', () => {
  expect(readLayers('var(--shadow-sm)')).toBeUndefined()
  expect(readLayers('calc(1px + 1px) 0 red')).toBeUndefined()
})
