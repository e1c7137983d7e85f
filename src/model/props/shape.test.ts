import { expect, it } from 'vitest'
import type { Json } from '../json'
import { checkShape, emptyOf, type JsonShape } from './shape'

const POINT: JsonShape = {
  is: 'object',
  fields: {
    x: { shape: { is: 'number' } },
    label: { shape: { is: 'value', values: ['a', 'b'] }, optional: true },
  },
}

const refused: readonly (readonly [JsonShape, Json, string])[] = [
  [{ is: 'list', of: { is: 'text' } }, {}, 'The value has to be a list in [ ].'],
  [{ is: 'list', of: { is: 'text' } }, ['a', 1], '“[1]” has to be a text in double quotes.'],
  [{ is: 'list', of: POINT }, [{ x: 1 }, {}], '“[1].x” is missing.'],
  [POINT, { x: '1' }, '“x” has to be a number.'],
  [POINT, { x: 1, label: 'c' }, '“label” has to be "a" or "b".'],
  [POINT, [], 'The value has to be an object in { }.'],
  [{ is: 'tuple', of: [{ is: 'number' }, POINT] }, [1], 'The value has to be a list of 2 in [ ].'],
  [{ is: 'tuple', of: [{ is: 'number' }, POINT] }, [1, { x: true }], '“[1].x” has to be a number.'],
  [{ is: 'record', of: { is: 'switch' } }, { on: 1 }, '“on” has to be true or false.'],
  [
    { is: 'either', of: [POINT, { is: 'number' }] },
    'x',
    'The value has to be an object in { } or a number.',
  ],
  [{ is: 'either', of: [POINT, { is: 'number' }] }, {}, '“x” is missing.'],
]

it.each(refused)('says what is wrong: %j, %j', (shape, value, why) =>
  expect(checkShape(shape, value)).toBe(why),
)

it('takes what has the shape, and the least that has it', () => {
  expect(checkShape(POINT, { x: 1, more: true })).toBeUndefined()
  for (const [shape] of refused) expect(checkShape(shape, emptyOf(shape))).toBeUndefined()
})

it('is not taken in by keys that every object has', () => {
  const fields = { constructor: { shape: { is: 'any' } as const } }
  expect(checkShape({ is: 'object', fields }, {})).toBe('“constructor” is missing.')
})
