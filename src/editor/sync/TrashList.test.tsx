// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { deleteFile, saveFile } from '@/store/slices/filesSlice'
import { restore } from '@/store/sync/trash'
import { makeTestStore } from '@/store/testing'
import { TrashList } from './TrashList'

afterEach(cleanup)

it('keeps the list when something cannot be restored, and says why above it', async () => {
  const store = makeTestStore()
  for (const id of ['first', 'second']) {
    const file = { id, name: `${id}.txt`, content: '', language: 'text', path: '/' }
    await store.dispatch(saveFile(file))
    await store.dispatch(deleteFile(id))
  }
  render(
    <Provider store={store}>
      <TrashList />
    </Provider>,
  )
  const button = await screen.findByRole('button', { name: 'Restore “first.txt”' })
  // Another tab was quicker.
  await store.dispatch(restore('files:first'))
  button.click()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('It is not in the trash of this browser any more.')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  screen.getByRole('button', { name: 'Restore “second.txt”' }).click()
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(
    store
      .getState()
      .files.files.map(({ id }) => id)
      .toSorted(),
  ).toEqual(['first', 'second'])
})
