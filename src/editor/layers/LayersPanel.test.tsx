// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { askFor } from '@/editor/commands/asks'
import { currentHovered, DragArea, setHovered } from '@/editor/dnd'
import { getNode } from '@/model/tree/doc'
import type { NestedNode } from '@/model/tree/types'
import type { AppStore } from '@/store/createStore'
import { applyEdit, selectNodes } from '@/store/editing'
import { selectDoc, selectSelection } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { LayersPanel } from '.'

const text = (id: string, name: string): NestedNode => ({ id, type: 'p', name, props: {} })
const ROOT: NestedNode = {
  id: 'page',
  type: 'main',
  name: 'Page',
  children: [
    {
      id: 'hero',
      type: 'section',
      name: 'Hero',
      children: [
        { id: 'inner', type: 'div', name: 'Inner', children: [text('deep', 'Deep')] },
        text('cta', 'Call'),
      ],
    },
    text('note', 'Note'),
    { id: 'odd', type: 'Oddity', name: 5 },
  ],
}

let store: AppStore
let user: UserEvent

beforeAll(() => {
  // jsdom lays nothing out; the list shows as many rows as its height has room for.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 240 })
  Element.prototype.scrollTo = () => undefined
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
beforeEach(() => {
  user = userEvent.setup()
  store = makeTestStore({ trees: [{ id: 'tree', name: 'Tree', root: ROOT }] })
  render(
    <Provider store={store}>
      <DragArea>
        <LayersPanel />
      </DragArea>
    </Provider>,
  )
})
afterEach(cleanup)

const row = (name: string | RegExp) => screen.getByRole('treeitem', { name })
const names = () => screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'))
const said = () => document.querySelector('[data-drag-said]')?.textContent
const selection = () => selectSelection(store.getState(), 'tree')
const nodeNow = (id: string) => {
  const doc = selectDoc(store.getState(), 'tree')
  return doc && getNode(doc, id)
}

describe('the tree', () => {
  it('tells level, position, size and state of each row', () => {
    const hero = row('Hero')
    expect(hero.getAttribute('aria-level')).toBe('2')
    expect(hero.getAttribute('aria-posinset')).toBe('1')
    expect(hero.getAttribute('aria-setsize')).toBe('3')
    expect(hero.getAttribute('aria-expanded')).toBe('true')
    expect(row('Inner').getAttribute('aria-expanded')).toBe('false')
    expect(row('Note').hasAttribute('aria-expanded')).toBe(false)
  })

  it('has one row that Tab reaches', () => {
    const tabbable = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0)
    expect(tabbable).toEqual([row('Page')])
  })

  it('marks a type that nobody knows', () => {
    expect(row('Oddity, There is no component “Oddity”: a placeholder stands for it.')).toBeTruthy()
  })

  it('shows a new name without another list', () => {
    act(() => {
      store.dispatch(
        applyEdit({
          treeId: 'tree',
          label: 'Rename',
          ops: [{ op: 'set', id: 'note', path: ['name'], value: 'Remark' }],
        }),
      )
    })
    expect(row('Remark')).toBeTruthy()
  })
})

describe('keys', () => {
  it('walk, and the selection follows', async () => {
    await user.click(row('Page'))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(row('Hero'))
    expect(selection()).toEqual(['hero'])
    await user.keyboard('{End}')
    expect(selection()).toEqual(['odd'])
    await user.keyboard('{Home}')
    expect(selection()).toEqual(['page'])
  })

  it('open, go in, fold, go out', async () => {
    await user.click(row('Inner'))
    await user.keyboard('{ArrowRight}')
    expect(names()).toContain('Deep')
    await user.keyboard('{ArrowRight}')
    expect(selection()).toEqual(['deep'])
    await user.keyboard('{ArrowLeft}')
    expect(selection()).toEqual(['inner'])
    await user.keyboard('{ArrowLeft}')
    expect(names()).not.toContain('Deep')
  })

  it('extend with Shift and toggle with Control', async () => {
    await user.click(row('Inner'))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(selection()).toEqual(['inner', 'cta', 'note'])
    await user.keyboard('{Control>} {/Control}')
    expect(selection()).toEqual(['inner', 'cta'])
  })

  it('find a row by what is typed', async () => {
    await user.click(row('Page'))
    await user.keyboard('no')
    expect(selection()).toEqual(['note'])
  })

  it('rename in place: Enter keeps, Escape does not', async () => {
    await user.click(row('Note'))
    await user.keyboard('{F2}')
    const field = screen.getByLabelText('New name of Note')
    await user.clear(field)
    await user.type(field, 'Fine print{Enter}')
    expect(nodeNow('note')?.name).toBe('Fine print')
    expect(document.activeElement).toBe(row('Fine print'))
    await user.keyboard('{F2}')
    await user.type(screen.getByLabelText('New name of Fine print'), 'x{Escape}')
    expect(nodeNow('note')?.name).toBe('Fine print')
  })

  it('lift with Space, walk and drop', async () => {
    await user.click(row('Note'))
    await user.keyboard(' ')
    expect(said()).toMatch(/^Lifted Note\./)
    await user.keyboard('{Home}')
    expect(said()).toBe('Before Hero in Page, position 1 of 3.')
    await user.keyboard('{Enter}')
    expect(row('Note').getAttribute('aria-posinset')).toBe('1')
    expect(selection()).toEqual(['note'])
  })

  it('give back what was lifted with Escape', async () => {
    const before = selectDoc(store.getState(), 'tree')
    await user.click(row('Note'))
    await user.keyboard(' {Home}{Escape}')
    expect(selectDoc(store.getState(), 'tree')).toBe(before)
  })
})

describe('the pointer', () => {
  it('selects, adds and extends', async () => {
    await user.click(row('Note'))
    await user.keyboard('{Control>}')
    await user.click(row('Inner'))
    await user.keyboard('{/Control}')
    expect(selection()).toEqual(['note', 'inner'])
    await user.click(row('Hero'))
    await user.keyboard('{Shift>}')
    await user.click(row('Call'))
    await user.keyboard('{/Shift}')
    expect(selection()).toEqual(['hero', 'inner', 'cta'])
  })

  it('folds by the chevron without selecting', async () => {
    const chevron = row('Hero').querySelector('[data-chevron]')
    expect(chevron).not.toBeNull()
    if (chevron) await user.click(chevron)
    expect(names()).not.toContain('Inner')
    expect(selection()).toEqual([])
  })

  it('hovers here and on the canvas', async () => {
    await user.hover(row('Note'))
    expect(currentHovered()).toBe('note')
    act(() => setHovered('hero'))
    expect(row('Hero').hasAttribute('data-hovered')).toBe(true)
    expect(row('Note').hasAttribute('data-hovered')).toBe(false)
  })
})

describe('the panel', () => {
  it('opens the way to what is selected elsewhere', () => {
    expect(names()).not.toContain('Deep')
    act(() => void store.dispatch(selectNodes({ treeId: 'tree', ids: ['deep'] })))
    expect(row('Deep').getAttribute('aria-selected')).toBe('true')
  })

  it('renames what is selected when a command asks for it', () => {
    act(() => void store.dispatch(selectNodes({ treeId: 'tree', ids: ['note'] })))
    act(() => askFor('rename'))
    expect(screen.getByLabelText('New name of Note')).toBeTruthy()
  })

  it('searches, says when there is nothing, and shows all again', async () => {
    const search = screen.getByLabelText('Search layers')
    await user.type(search, 'deep')
    expect(names()).toEqual(['Page', 'Hero', 'Inner', 'Deep'])
    await user.type(search, 'er')
    expect(screen.getByText('Nothing here is called “deeper”')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all layers' }))
    expect(names()).toContain('Note')
  })

  it('folds and opens everything', async () => {
    await user.click(screen.getByRole('button', { name: 'Expand all' }))
    expect(names()).toContain('Deep')
    await user.click(screen.getByRole('button', { name: 'Collapse all' }))
    expect(names().length).toBe(4)
    expect(within(screen.getByRole('tree')).getAllByRole('treeitem').length).toBe(4)
  })
})
