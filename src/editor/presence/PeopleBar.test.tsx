// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '@/model/person'
import type { AppStore } from '@/store/createStore'
import { selectActiveTreeId, selectSelection } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { peopleOf } from '@/store/presence/people'
import { PeopleBar } from './PeopleBar'

const person = (name: string, treeId: string | null): Person => ({
  id: name,
  name,
  colour: 1,
  treeId,
  selection: [],
})
const tree = (id: string, name: string) => ({
  id,
  name,
  root: { id: `${id}-root`, type: 'main', children: [] },
})

let store: AppStore

beforeEach(() => {
  store = makeTestStore({ trees: [tree('home', 'Home'), tree('about', 'About')] })
  render(
    <Provider store={store}>
      <PeopleBar />
    </Provider>,
  )
})
afterEach(cleanup)

const show = (...people: readonly Person[]) => act(() => peopleOf(store).set(people))
const avatars = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button')
    .map((one) => one.getAttribute('aria-label'))

it('is nothing while one is alone', () => {
  expect(document.body.textContent).toBe('')
})

it('says where everybody is, those at the same document first', () => {
  show(person('Ana', 'about'), person('Ben', 'home'), person('Cy', null), person('Di', 'unknown'))
  // Narrow, as far as jsdom knows: two of them, and how many more.
  expect(avatars()).toEqual(['Ben looks at Home', 'Ana looks at About'])
  expect(screen.getByRole('button', { name: 'All 4 people in this project' }).textContent).toBe(
    '+2',
  )
})

it('a click goes to somebody’s document', async () => {
  show(person('Ana', 'about'))
  await userEvent.click(screen.getByRole('button', { name: 'Ana looks at About' }))
  expect(selectActiveTreeId(store.getState())).toBe('about')
  expect(selectSelection(store.getState(), 'about')).toEqual([])
})

it('the list names all, and stays for somebody who types their name when the last one leaves', async () => {
  show(person('Ana', 'home'), person('Ben', 'home'), person('Cy', null))
  await userEvent.click(screen.getByRole('button', { name: 'All 3 people in this project' }))
  const list = screen.getByRole('dialog')
  expect(within(list).getByRole('button', { name: 'Cy is in this project' })).toBeDefined()
  await userEvent.type(within(list).getByLabelText('Your name'), 'Me')
  show()
  expect(within(list).getByText('Nobody else is here any more.')).toBeDefined()
  expect(within(list).getByDisplayValue('Me')).toBeDefined()
  await userEvent.keyboard('{Escape}')
  expect(document.body.textContent).toBe('')
})
