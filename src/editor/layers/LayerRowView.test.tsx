// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { Provider } from 'react-redux'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '@/model/person'
import type { AppStore } from '@/store/createStore'
import { peopleOf } from '@/store/presence/people'
import { makeTestStore } from '@/store/testing'
import { LayerRowView } from './LayerRowView'
import type { Row } from './rows/rowBuilder'

const ANA: Person = { id: 'ana', name: 'Ana', colour: 1, treeId: 'tree', selection: ['a'] }
const rows = ['a', 'b'].map((id, at): Row => ({
  key: id,
  kind: 'node',
  id,
  slot: 'children',
  depth: 1,
  position: at + 1,
  siblings: 2,
  filled: false,
  expanded: false,
  lost: false,
}))

let store: AppStore
/** The rows that rendered, in order. */
let rendered: string[]

beforeEach(() => {
  rendered = []
  const children = rows.map(({ id }) => ({ id, type: 'p', name: id.toUpperCase(), props: {} }))
  const root = { id: 'root', type: 'main', children }
  store = makeTestStore({ trees: [{ id: 'tree', name: 'Tree', root }] })
  render(
    <Provider store={store}>
      {rows.map((row) => (
        <Profiler key={row.id} id={row.id} onRender={(id) => rendered.push(id)}>
          <LayerRowView
            treeId="tree"
            row={row}
            top={0}
            active={false}
            renaming={false}
            onRenamed={() => undefined}
          />
        </Profiler>
      ))}
    </Provider>,
  )
  rendered = []
})
afterEach(cleanup)

const show = (...people: readonly Person[]) => act(async () => peopleOf(store).set(people))

it('a row says who else selected its node, and only that row renders', async () => {
  await show(ANA)
  expect(await screen.findByRole('treeitem', { name: 'A, selected by Ana' })).toBeDefined()
  expect(screen.getByRole('treeitem', { name: 'B' })).toBeDefined()
  expect(new Set(rendered)).toEqual(new Set(['a']))
})

it('three marks fit, and the tooltip names everybody', async () => {
  const others = ['Ben', 'Cy', 'Di'].map((name) => ({ ...ANA, id: name, name }))
  await show(ANA, ...others)
  const marks = (await screen.findByText('+2')).parentElement
  expect(marks?.getAttribute('data-tip')).toBe('Selected by Ana, Ben, Cy, Di')
  expect(marks?.textContent).toBe('AB+2')
})

it('what others select in another document, and who selects nothing, marks no row', async () => {
  await show({ ...ANA, treeId: 'other' }, { ...ANA, id: 'ben', selection: [] })
  expect(rendered).toEqual([])
})
