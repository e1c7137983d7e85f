import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MUTANTS, plantIn } from './mutants.mjs'
import { inRoot } from './paths.mjs'

it.each(MUTANTS)('“$name” can be planted', ({ plants }) => {
  const texts = new Map()
  for (const plant of plants) {
    const { file } = plant
    const text = plantIn(texts.get(file) ?? readFileSync(inRoot(file), 'utf8'), plant)
    expect(text, `${file} has changed: plant the fault anew.`).toBeDefined()
    texts.set(file, text)
  }
})

it('plants nothing where it is not clear where', () => {
  const plant = { file: 'a', from: 'x', to: 'y' }
  expect(plantIn('a x b', plant)).toBe('a y b')
  expect(plantIn('a b', plant)).toBe(undefined)
  expect(plantIn('x x', plant)).toBe(undefined)
})
