// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { localWriteFailed, localWriteFinished } from '@/store/slices/syncStatus'
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
