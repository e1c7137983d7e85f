import { expect, it } from 'vitest'
import { deleteNodes } from './deleteNodes'
import { carryOut, contextOf, outline } from './testing/context'

it('deletes nodes and all that is inside them, as one step', () => {
  const done = carryOut(deleteNodes, contextOf(['cta', 'hero', 'end']))
  expect(outline(done.doc)).toBe('page[card[head|footer:save]]')
  expect(done.label).toBe('Delete 2 components')
})

it.each([
  ['the next sibling', 'title', ['cta']],
  ['the previous one after the last', 'cta', ['title']],
  ['the parent of an only child', 'head', ['card']],
])('selects %s', (_, gone, select) => {
  expect(deleteNodes.plan(contextOf([gone]))?.select).toEqual(select)
})

it('names a node by its own name', () => {
  expect(deleteNodes.plan(contextOf(['save']))?.label).toBe('Delete “Save”')
})

it('never deletes the root, nor nothing', () => {
  expect(deleteNodes.plan(contextOf(['page']))).toBeNull()
  expect(deleteNodes.plan(contextOf([]))).toBeNull()
  expect(deleteNodes.plan(contextOf(['gone']))).toBeNull()
})
