import { expect, it } from 'vitest'
import { makeTestStore } from '../testing'
import { createTree, importTrees, removeTree } from './treeCommands'
import { inHeaderOrder } from './headerOrder'

const header = (id: string, addedAt?: number) => ({
  id,
  name: id,
  rootId: 'r',
  ...(addedAt === undefined ? {} : { addedAt }),
})

it('orders by the date of arrival, the undated first, ties by id', () => {
  const given = [header('c', 2), header('z'), header('b', 1), header('a', 2), header('y')]
  expect(inHeaderOrder(given).map(({ id }) => id)).toEqual(['y', 'z', 'b', 'a', 'c'])
})

it('puts a new tree last, and one that comes back where it was', () => {
  const root = { id: 'root', type: 'Box' }
  const store = makeTestStore({
    trees: [
      { id: 'late', name: 'Late', addedAt: 2, root },
      { id: 'early', name: 'Early', addedAt: 1, root },
    ],
  })
  const ids = () => store.getState().componentTrees.headers.map(({ id }) => id)
  expect(ids()).toEqual(['early', 'late'])
  const fresh = store.dispatch(createTree({ name: 'New' }))
  expect(ids()).toEqual(['early', 'late', fresh])

  store.dispatch(removeTree('early'))
  store.dispatch(importTrees([{ id: 'early', name: 'Early', addedAt: 1, root }]))
  expect(ids()).toEqual(['early', 'late', fresh])
})
