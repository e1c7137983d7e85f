import { createTree, openTree } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'
import { freshName } from './freshName'

/** Makes an empty document, whose root is called “Page”, and opens it. */
export function newDocument(): AppThunk<void> {
  return (dispatch, getState, { newId }) => {
    const names = getState().componentTrees.headers.map(({ name }) => name)
    const nested = { id: newId(), type: 'Box', name: 'Page', props: {}, children: [] }
    dispatch(openTree(dispatch(createTree({ name: freshName('Untitled', names), nested }))))
  }
}
