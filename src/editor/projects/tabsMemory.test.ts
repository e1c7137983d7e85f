// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { closeTree, openTree } from '@/store/editing'
import { makeTestStore } from '@/store/testing'
import { rememberTabs, restoreTabs } from './tabsMemory'

beforeEach(() => localStorage.clear())

function start() {
  const tree = (id: string) => ({ id, name: id, root: { id: `${id}-root`, type: 'Box' } })
  // As the app does, the store opens its first document by itself.
  const store = makeTestStore({ trees: [tree('a'), tree('b'), tree('c')] })
  store.dispatch(restoreTabs())
  rememberTabs(store)
  const tabs = () => {
    const { openTreeIds, activeTreeId } = store.getState().componentTrees
    return { open: openTreeIds, active: activeTreeId }
  }
  return { store, tabs }
}

it('a start brings back the tabs that were open, and no others', () => {
  const first = start()
  first.store.dispatch(openTree('c'))
  first.store.dispatch(openTree('b'))
  first.store.dispatch(openTree('c'))
  first.store.dispatch(closeTree('a'))
  expect(start().tabs()).toEqual({ open: ['c', 'b'], active: 'c' })
})

it('a start is remembered although nobody opened or closed anything', () => {
  start()
  expect(localStorage.getItem('espalier.tabs')).toContain('"active":"a"')
})

it('the first start shows the first document', () => {
  expect(start().tabs()).toEqual({ open: ['a'], active: 'a' })
})

it('spoilt memory is no memory', () => {
  localStorage.setItem('espalier.tabs', '{"default":')
  expect(start().tabs().active).toBe('a')
})
