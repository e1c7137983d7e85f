import { expect, it } from 'vitest'
import { ownName } from './ownName'

it('answers the name as it was given', () => {
  expect(ownName({ name: ' Lead ' })).toBe(' Lead ')
})

it.each([undefined, null, 5, '', '  ', ['a'], { en: 'Lead' }])('takes %j for no name', (name) => {
  expect(ownName({ name })).toBeUndefined()
})

it('knows no name of a node that is not there', () => {
  expect(ownName(undefined)).toBeUndefined()
})
