// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { renameTree } from '@/store/editing'
import {
  localWriteFailed,
  localWriteFinished,
  localWriteNeeded,
  tabOutdated,
} from '@/store/slices/syncStatus'
import { makeTestStore } from '@/store/testing'
import { StorageBanner } from './StorageBanner'

afterEach(cleanup)

it('warns while nothing can be stored, with a way to keep the work, and goes when saving works', () => {
  const store = makeTestStore({
    trees: [{ id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }],
  })
  render(
    <Provider store={store}>
      <StorageBanner />
    </Provider>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  act(() => void store.dispatch(localWriteFailed('The disk is full.')))
  expect(screen.getByRole('alert').textContent).toContain('The disk is full.')
  expect(screen.getByRole('button', { name: 'Export this document' })).toBeTruthy()
  act(() => void store.dispatch(localWriteFinished()))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says that a newer version took over, and again at each edit that is refused', () => {
  const store = makeTestStore({
    trees: [{ id: 'page', name: 'Page', root: { id: 'root', type: 'Box' } }],
  })
  render(
    <Provider store={store}>
      <StorageBanner />
    </Provider>,
  )
  act(() => {
    store.dispatch(localWriteFinished())
    store.dispatch(tabOutdated('updated'))
  })
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('Espalier was updated in another tab. Reload to go on.')
  expect(screen.getByRole('button', { name: 'Reload' })).toHaveProperty('disabled', false)
  act(() => store.dispatch(renameTree('page', 'Other')))
  expect(store.getState().componentTrees.headers).toMatchObject([{ name: 'Page' }])
  expect(screen.getByRole('alert')).not.toBe(alert)
})

it('offers no reload to who has unsaved work', () => {
  const store = makeTestStore()
  render(
    <Provider store={store}>
      <StorageBanner />
    </Provider>,
  )
  act(() => {
    store.dispatch(localWriteNeeded())
    store.dispatch(tabOutdated('updated'))
  })
  expect(screen.getByRole('button', { name: 'Reload' })).toHaveProperty('disabled', true)
  act(() => void store.dispatch(localWriteFailed('The disk is full.')))
  expect(screen.getByRole('alert').textContent).toContain('Your work is not being saved.')
})
