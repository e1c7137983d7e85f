// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import type { NestedTree } from '@/model/tree/types'
import { selectUndoLabel } from '@/store/selectors'
import { makeTestStore, memoryServer } from '@/store/testing'
import { ReduxIntegrationDemo } from './ReduxIntegrationDemo'

const TREE: NestedTree = {
  id: 'page',
  name: 'Landing page',
  root: { id: 'root', type: 'Section', children: [{ id: 'title', type: 'Heading' }] },
}

function setup() {
  const server = memoryServer()
  const store = makeTestStore({ trees: [TREE], services: { remote: () => server.transport } })
  render(
    <Provider store={store}>
      <ReduxIntegrationDemo />
    </Provider>,
  )
  const part = (name: string) => within(screen.getByRole('region', { name }))
  return { store, server, part, user: userEvent.setup() }
}

afterEach(cleanup)

it('creates, changes and deletes a file', async () => {
  const { store, part, user } = setup()
  await user.type(part('Files').getByLabelText('Name of a new file'), 'App.tsx')
  await user.click(part('Files').getByRole('button', { name: 'Create file' }))
  const content = await part('Files').findByLabelText('Content of App.tsx')
  await user.clear(content)
  await user.type(content, 'hello')
  expect(store.getState().files.files).toMatchObject([{ name: 'App.tsx', content: 'hello' }])
  await user.click(part('Files').getByRole('button', { name: 'Delete App.tsx' }))
  await part('Files').findByText('There are no files yet.')
})

it('shows the active tree and changes its root as an undoable step', async () => {
  const { store, part, user } = setup()
  await part('Component trees').findByText('Heading')
  await user.type(part('Component trees').getByLabelText('Class name of the root'), 'w')
  expect(store.getState().componentTrees.docs['page']).toBeDefined()
  expect(selectUndoLabel(store.getState(), 'page')).toBe('Edit “Section”')
})

it('shows the connection, and pushes', async () => {
  const { server, part, user } = setup()
  await part('Server').findByText('Connected')
  await user.click(part('Server').getByRole('button', { name: 'Push' }))
  await part('Server').findByText('Up to date')
  await waitFor(() => expect(server.records.has('componentTrees:page')).toBe(true))
})
