import { expect, it } from 'vitest'
import { treeAction, type TreeRow } from './treeKeys'

const row: TreeRow = { depth: 0, filled: false, expanded: false }
const press = (key: string, shiftKey = false) =>
  treeAction([row], 0, { key, shiftKey, altKey: false, ctrlKey: false, metaKey: false })

it.each(['c', 'Ü', '7', 'я'])('takes %s for the beginning of a name', (key) =>
  expect(press(key)).toEqual({ kind: 'type', text: key }),
)

it.each(['/', '?', '!', '@', ' ', 'F6'])('leaves %s to the shortcuts of the window', (key) =>
  expect(press(key)).toBeNull(),
)

it('leaves Shift with a digit to the shortcuts, also where the layout types the digit so', () => {
  expect(press('2', true)).toBeNull()
  expect(press('C', true)).toEqual({ kind: 'type', text: 'C' })
})
