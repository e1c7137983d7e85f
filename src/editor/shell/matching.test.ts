import { expect, it } from 'vitest'
import { matching } from './matching'

const names = ['Zoom in', 'Duplicate', 'Paste', 'Move into previous', 'Indicate', 'In place']
const found = (text: string, off: readonly string[] = []) =>
  matching(names, text, { nameOf: (name) => name, canChoose: (name) => !off.includes(name) })

it('finds only names that hold every word', () => {
  expect(found('zzzz')).toEqual([])
  expect(found('dupl')).toEqual(['Duplicate'])
  expect(found('prev mo')).toEqual(['Move into previous'])
  expect(found('  ')).toEqual(names)
})

it('puts beginnings before what is inside, and what cannot be chosen last', () => {
  expect(found('in')).toEqual(['Indicate', 'In place', 'Zoom in', 'Move into previous'])
  expect(found('in', ['Indicate'])).toEqual([
    'In place',
    'Zoom in',
    'Move into previous',
    'Indicate',
  ])
})
