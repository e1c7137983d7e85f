import { expect, it } from 'vitest'
import { firstOutline, outlineRows } from './outline'
import { rowAfterKey } from './treeKeys'

const value = { a: { b: 1 }, c: [1, 2, 3, 4, 5, 6, 7, 8, 9] }
/** `$`, a (open), b, c (closed). */
const rows = outlineRows(value, firstOutline(value))

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 0, 0],
  ['End', 0, 3],
  ['Home', 3, 0],
  ['ArrowRight', 1, 2],
  ['ArrowRight', 2, undefined],
  ['ArrowRight', 3, 'toggle'],
  ['ArrowLeft', 1, 'toggle'],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 3, 0],
  ['Enter', 1, 'toggle'],
  ['x', 1, undefined],
])('answers %s at row %d with %s', (key, at, answer) => {
  expect(rowAfterKey(key, rows, at)).toBe(answer)
})
