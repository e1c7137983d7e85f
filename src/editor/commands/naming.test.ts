import { expect, it } from 'vitest'
import { nameOf } from './naming'
import { renameNode } from './renameNode'
import { carryOut, contextOf, page } from './testing/context'

/** As another program may have stored it. */
const numbered = { ...page, children: [{ id: 'end', type: 'Stack', name: 5 }] }

it('calls a node whose name is no text by its type', () => {
  expect(nameOf(contextOf([], { root: numbered }), 'end')).toBe('Stack')
})

it('renames a node whose name is no text', () => {
  const context = contextOf([], { root: numbered })
  expect(carryOut(renameNode('end', 'End'), context).label).toBe('Rename “Stack” to “End”')
  expect(renameNode('end', 'Stack').plan(context)).toBeNull()
})
