import { expect, it } from 'vitest'
import { afterKey, rangeOf, single, within } from './selection'

const extent = { rows: 100, columns: 4, page: 20 }
const press = (key: string, { shift = false, mod = false } = {}) => ({ key, shiftKey: shift, mod })

it.each([
  ['ArrowDown', {}, [6, 2]],
  ['ArrowUp', {}, [4, 2]],
  ['ArrowLeft', {}, [5, 1]],
  ['ArrowRight', { mod: true }, [5, 3]],
  ['ArrowDown', { mod: true }, [99, 2]],
  ['Home', {}, [5, 0]],
  ['End', { mod: true }, [99, 3]],
  ['PageDown', {}, [25, 2]],
  ['PageUp', {}, [0, 2]],
] as const)('%s %o leads from row 5, column 2 to %o', (key, how, [row, column]) => {
  expect(afterKey(single(5, 2), press(key, how), extent)).toEqual(single(row, column))
})

it('draws a range on with Shift, up to the first row', () => {
  let selection = single(1, 1)
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) {
    selection = afterKey(selection, press(key, { shift: true }), extent) ?? selection
  }
  expect(rangeOf(selection)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 })
})

it('goes from the first row to the names of the columns, and no further', () => {
  const header = afterKey(single(0, 1), press('ArrowUp'), extent)
  expect(header).toEqual(single(-1, 1))
  expect(afterKey(single(-1, 1), press('ArrowUp'), extent)).toEqual(single(-1, 1))
  expect(afterKey(single(-1, 1), press('x'), extent)).toBeUndefined()
})

it('selects everything, and stays within a grid that became smaller', () => {
  const all = afterKey(single(5, 2), press('a', { mod: true }), extent)
  expect(all && rangeOf(all)).toEqual({ top: 0, bottom: 99, left: 0, right: 3 })
  expect(within(single(5, 2), { rows: 2, columns: 1, page: 1 })).toEqual(single(1, 0))
  expect(within(single(5, 2), { rows: 0, columns: 0, page: 1 })).toEqual(single(-1, 0))
})
