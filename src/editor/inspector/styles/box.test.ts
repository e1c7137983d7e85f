import { expect, it } from 'vitest'
import { readSides, withSide, writeSides } from './box'

it.each([
  ['8px', ['8px', '8px', '8px', '8px']],
  ['1px 2px', ['1px', '2px', '1px', '2px']],
  ['1px 2px 3px', ['1px', '2px', '3px', '2px']],
  ['calc(1px + 2px) 0', ['calc(1px + 2px)', '0', 'calc(1px + 2px)', '0']],
  ['', ['', '', '', '']],
])('reads %s', (shorthand, sides) => {
  expect(readSides([shorthand])).toEqual(sides)
})

it('lets a side win over the shorthand, and counts numbers as pixels', () => {
  expect(readSides(['8px', undefined, 3])).toEqual(['8px', '3px', '8px', '8px'])
})

it.each(['8px', '1px 2px', '1px 2px 3px', '1px 2px 3px 4px'])(
  'writes %s as it was',
  (shorthand) => {
    expect(writeSides(readSides([shorthand]))[0]).toBe(shorthand)
  },
)

it('writes single sides where one is not set', () => {
  expect(writeSides(withSide(readSides(['1px']), 0, ''))).toEqual([
    undefined,
    undefined,
    '1px',
    '1px',
    '1px',
  ])
})
