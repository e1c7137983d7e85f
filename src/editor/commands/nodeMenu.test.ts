// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { isAction, type MenuAction } from '@/components/ui/menuEntries'
import { childIds } from '@/model/tree/doc'
import { openTree, selectNodes } from '@/store/editing'
import { selectDoc, selectSelection } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { nodeMenu } from './nodeMenu'

function setUp(ids: readonly string[]) {
  const store = makeTestStore({
    trees: [
      {
        id: 'page',
        name: 'Page',
        root: {
          id: 'root',
          type: 'Box',
          children: [
            { id: 'first', type: 'Text' },
            { id: 'last', type: 'Text' },
          ],
        },
      },
    ],
  })
  store.dispatch(openTree('page'))
  store.dispatch(selectNodes({ treeId: 'page', ids }))
  const entries = new Map<string, MenuAction>()
  for (const entry of store.dispatch(nodeMenu())) {
    if (isAction(entry)) entries.set(entry.label, entry)
  }
  return { store, entries }
}

it('offers what can be done with the selection and greys out the rest', () => {
  const { entries } = setUp(['first'])
  const greyed = [...entries.values()].filter(({ disabled }) => disabled).map(({ label }) => label)
  expect(greyed).toEqual(['Unwrap', 'Move up'])
})

it('offers only to paste where nothing is selected', () => {
  const { entries } = setUp([])
  const offered = [...entries.values()].filter(({ disabled }) => !disabled)
  expect(offered.map(({ label }) => label)).toEqual(['Paste'])
})

it('does it', () => {
  const { store, entries } = setUp(['last'])
  entries.get('Delete')?.run()
  const doc = selectDoc(store.getState(), 'page')
  expect(doc && childIds(doc, 'root', 'children')).toEqual(['first'])
})

it('goes to the parent', () => {
  const { store, entries } = setUp(['last'])
  entries.get('Select parent')?.run()
  expect(selectSelection(store.getState(), 'page')).toEqual(['root'])
})
