import { expect, it } from 'vitest'
import { exportedComponent } from './exportedComponent'

const one = () => null
const two = () => null

it.each<[string, unknown, unknown]>([
  ['the default', { default: one, Card: two }, one],
  ['the one of its name', { Other: one, PriceCard: two }, two],
  ['the first with a capital', { helper: one, Other: two }, two],
  ['what the module is itself', one, one],
  ['none of what is no component', { default: 5, size: one, TONES: ['a'] }, undefined],
  ['nothing of nothing', {}, undefined],
])('takes %s', (_, exports, expected) => {
  expect(exportedComponent(exports, 'Price card')).toBe(expected)
})
