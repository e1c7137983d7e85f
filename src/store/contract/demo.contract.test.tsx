import { render, screen, within } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { Provider } from 'react-redux'
import { beforeAll, expect, it, vi } from 'vitest'
import { ReduxIntegrationDemo } from '@/components/ReduxIntegrationDemo'
import { db } from '@/lib/db'
import { store } from '@/store'
import { emptyServer, serverHolds } from './support/world'

function App() {
  return (
    <Provider store={store}>
      <ReduxIntegrationDemo />
    </Provider>
  )
}

const region = (name: string) => within(screen.getByRole('region', { name }))
const fact = (name: string, label: string) =>
  region(name).getByText(label, { selector: 'dt' }).nextElementSibling?.textContent
const click = (name: string, button: string | RegExp) =>
  userEvent.click(region(name).getByRole('button', { name: button }))

beforeAll(() => emptyServer())

it('shows the state, the database and the server, and changes all three', async () => {
  await db.put('componentTrees', {
    id: 'tree-1',
    name: 'Start page',
    root: { id: 'node-1', type: 'Box', children: [{ id: 'node-2', type: 'Text' }] },
  })
  render(<App />)
  await vi.waitFor(() => expect(fact('Server', 'Connection')).toBe('Connected'))

  await userEvent.fill(region('Files').getByLabelText('Name of a new file'), 'Pill.tsx')
  await click('Files', 'Create file')
  await vi.waitFor(() => expect(fact('IndexedDB', 'files')).toBe('1'))
  expect(fact('Redux state', 'Files')).toBe('1')
  expect(await db.query('files', 'name', 'Pill.tsx')).toHaveLength(1)
  await click('IndexedDB', 'Query by path')
  await region('IndexedDB').findByText('1 file lies in /src/components.')

  await userEvent.fill(region('Files').getByLabelText('Content of Pill.tsx'), 'export {}')
  await click('Server', 'Push')
  await vi.waitFor(async () =>
    expect(Object.values(await serverHolds())).toContainEqual(
      expect.objectContaining({ name: 'Pill.tsx', content: 'export {}' }),
    ),
  )
  await click('Server', 'Check')
  await vi.waitFor(() => expect(Number(fact('Server', 'Keys on the server'))).toBeGreaterThan(1))

  await userEvent.selectOptions(region('Component trees').getByLabelText('Tree'), 'Start page')
  await userEvent.fill(region('Component trees').getByLabelText('Class name of the root'), 'wide')
  await vi.waitFor(async () =>
    expect(await db.get('componentTrees', 'tree-1')).toMatchObject({
      root: { props: { className: 'wide' } },
    }),
  )

  await click('Server', 'Clear server')
  await vi.waitFor(async () => expect(await serverHolds()).toEqual({}))
  await click('Server', 'Pull')
  await vi.waitFor(() => expect(fact('Server', 'Sync')).toBe('Up to date'))
  await click('Files', /^Delete/)
  await vi.waitFor(async () => expect(await db.count('files')).toBe(0))
})
