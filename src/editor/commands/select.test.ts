import { expect, it } from 'vitest'
import { selectAll } from './selectAll'
import { selectOutwards } from './selectOutwards'
import { selectChild, selectNext, selectParent, selectPrevious } from './selectRelative'
import { contextOf } from './testing/context'

it.each([
  [selectParent, ['title'], ['hero']],
  [selectParent, ['page'], undefined],
  [selectChild, ['card'], ['head']],
  [selectChild, ['title'], undefined],
  [selectNext, ['head'], ['save']],
  [selectNext, ['end'], ['hero']],
  [selectPrevious, ['hero'], ['end']],
  [selectPrevious, ['cta'], ['title']],
  [selectOutwards, ['title'], ['hero']],
  [selectOutwards, ['page'], []],
  [selectOutwards, [], undefined],
])('$id from %s selects %s', (command, from, to) => {
  expect(command.plan(contextOf(from))?.select).toEqual(to)
})

it('selects the siblings first, then the page', () => {
  expect(selectAll.plan(contextOf(['title']))?.select).toEqual(['title', 'cta'])
  expect(selectAll.plan(contextOf(['title', 'cta']))?.select).toEqual(['hero', 'card', 'end'])
  expect(selectAll.plan(contextOf(['hero', 'card', 'end']))).toBeNull()
  expect(selectAll.plan(contextOf([]))?.select).toEqual(['hero', 'card', 'end'])
})
