// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, describe, expect, it } from 'vitest'
import { DragArea } from '@/editor/dnd'
import { subtreeOf } from '@/model/tree/queries'
import { selectNodes } from '@/store/editing'
import { selectDoc } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { PalettePanel } from './PalettePanel'

afterEach(cleanup)

function setUp() {
  const store = makeTestStore({
    trees: [
      {
        id: 'page',
        name: 'Page',
        root: { id: 'root', type: 'Box', children: [{ id: 'card', type: 'Card' }] },
      },
    ],
  })
  render(
    <Provider store={store}>
      <DragArea>
        <PalettePanel />
      </DragArea>
    </Provider>,
  )
  const types = () => {
    const doc = selectDoc(store.getState(), 'page')
    return doc ? subtreeOf(doc, 'root').map(({ type }) => type) : []
  }
  return {
    store,
    types,
    user: userEvent.setup(),
    search: screen.getByRole('searchbox', { name: 'Search components' }),
  }
}

const tile = (name: string) => screen.getByRole('button', { name })

describe('the palette', () => {
  it('inserts a component by a click', async () => {
    const { types, user } = setUp()
    await user.click(tile('Divider'))
    expect(types()).toContain('Divider')
  })

  it('inserts the best match with Enter', async () => {
    const { types, user, search } = setUp()
    await user.type(search, 'divid{Enter}')
    expect(types()).toContain('Divider')
  })

  it('goes from the search to the matches and back by arrows, and inserts with Enter', async () => {
    const { types, user, search } = setUp()
    await user.type(search, 'divider{ArrowDown}')
    expect(document.activeElement).toBe(tile('Divider'))
    await user.keyboard('{Enter}')
    expect(types()).toContain('Divider')
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(search)
  })

  it('has one stop for Tab among all its components', () => {
    setUp()
    const tiles = screen.getAllByRole('button').filter((button) => button.dataset['tile'])
    expect(tiles.length).toBeGreaterThan(10)
    expect(tiles.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  it('says what to do when nothing matches', async () => {
    const { user, search } = setUp()
    await user.type(search, 'qqqq')
    expect(await screen.findByText('Nothing is called “qqqq”')).toBeTruthy()
    await user.click(tile('Show all components'))
    expect(search).toHaveProperty('value', '')
    expect(tile('Divider')).toBeTruthy()
  })

  it('keeps to a kind of component', async () => {
    const { user } = setUp()
    await user.click(
      within(screen.getByRole('group', { name: 'Kind of component' })).getByText('Molecules'),
    )
    expect(screen.queryByRole('button', { name: 'Divider' })).toBeNull()
    expect(tile('Card')).toBeTruthy()
  })

  it('offers the parts of what is selected', async () => {
    const { store } = setUp()
    expect(screen.queryByText('Parts of Card')).toBeNull()
    store.dispatch(selectNodes({ treeId: 'page', ids: ['card'] }))
    const parts = await screen.findByRole('region', { name: 'Parts of Card' })
    // At the end, so that no other tile moves under the pointer.
    expect(screen.getAllByRole('region').at(-1)).toBe(parts)
  })
})
