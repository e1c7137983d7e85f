import { expect, it } from 'vitest'
import { elidedState, readableAction } from './devTools'
import { makeTestStore } from './testing'

it('names an edit by what the person did', () => {
  const action = { type: 'componentTrees/treeEdited', payload: { label: 'Move “Title”' } }
  expect(readableAction(action).type).toBe('componentTrees/treeEdited: Move “Title”')
  expect(readableAction({ type: 'theme/resetTheme' }).type).toBe('theme/resetTheme')
})

it('shows a tree by its size, and leaves the state alone', () => {
  const store = makeTestStore({ trees: [{ id: 't', name: 'T', root: { id: 'r', type: 'Box' } }] })
  const state = store.getState()
  expect(elidedState(state).componentTrees.docs).toEqual({ t: '«1 nodes»' })
  expect(state.componentTrees.docs['t']?.nodes.size).toBe(1)
})
