// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { goToArea } from '@/editor/areas'
import { editEntities } from '@/store/entities'
import { tabOutdated } from '@/store/slices/syncStatus'
import { makeTestStore } from '@/store/testing'
import { Explorer } from './explorer/Explorer'
import { useExplorerActions } from './explorer/useExplorerActions'
import { EmptyArea } from './layout/EmptyArea'
import { UploadArea } from './upload/UploadArea'
import { READ_ONLY } from './view/readOnlyWords'

// jsdom lays nothing out.
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollTo = () => {}
})
afterEach(cleanup)

function Area({ readOnly }: { readonly readOnly: boolean }) {
  const does = useExplorerActions()
  const parts = { does, readOnly, onUpload: () => {} }
  return (
    <>
      <Explorer {...parts} active={null} problems={[]} />
      <main>
        <EmptyArea {...parts} />
      </main>
      <UploadArea wanted={undefined} readOnly={readOnly} />
    </>
  )
}

function setup({
  readOnly,
  files,
}: {
  readonly readOnly: boolean
  readonly files: readonly string[]
}) {
  const store = makeTestStore()
  store.dispatch(
    editEntities(
      files.map((name) => ({
        collection: 'files',
        id: name,
        set: { name, path: '/', content: name, language: 'plaintext' },
      })),
    ),
  )
  if (readOnly) store.dispatch(tabOutdated('updated'))
  goToArea('code')
  render(
    <Provider store={store}>
      <Area readOnly={readOnly} />
    </Provider>,
  )
  return {
    user: userEvent.setup(),
    names: () => store.getState().files.files.map(({ name }) => name),
    notices: () => store.getState().notices.notices.map(({ text }) => text),
  }
}

/** Lets a file of this computer go over the window; answers whether the browser would open it itself. */
function drop(name: string): boolean {
  const file = new File(['x'], name)
  const dataTransfer = { types: ['Files'], items: [], files: [file] }
  return fireEvent.drop(document.body, { dataTransfer })
}

it.each([
  '{Delete}',
  '{F2}',
  '{Control>}d{/Control}',
  '{Control>}x{/Control}',
  '{Control>}z{/Control}',
])('changes nothing by %s in a read-only tab, and says why', async (keys) => {
  const { user, names, notices } = setup({ readOnly: true, files: ['a.md', 'b.md'] })
  await user.click(screen.getByRole('treeitem', { name: 'a.md' }))
  await user.keyboard(keys)
  expect(screen.queryByRole('textbox', { name: /New name/ })).toBeNull()
  expect(names()).toEqual(['a.md', 'b.md'])
  expect(notices()).toEqual([READ_ONLY])
})

it('offers nothing in a read-only tab that would change something', () => {
  setup({ readOnly: true, files: ['a.md'] })
  fireEvent.contextMenu(screen.getByRole('treeitem', { name: 'a.md' }))
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Download',
  ])
  expect(screen.queryByRole('button', { name: 'New…' })).toBeNull()
  expect(screen.getByRole('treeitem', { name: 'a.md' }).draggable).toBe(false)
})

it('refuses dropped files in a read-only tab, which the browser would open in place of it', () => {
  const { names, notices } = setup({ readOnly: true, files: [] })
  expect(drop('new.txt')).toBe(false)
  expect(names()).toEqual([])
  expect(notices()).toEqual([READ_ONLY])
})

it('says in an empty explorer how to begin, and begins', async () => {
  const { user } = setup({ readOnly: false, files: [] })
  expect(screen.getByText(/There are no files yet. Make one, or drop/)).toBeTruthy()
  expect(screen.queryByText('No text is open')).toBeNull()
  const [inExplorer] = screen.getAllByRole('button', { name: 'New file' })
  if (inExplorer) await user.click(inExplorer)
  expect(screen.getByRole('textbox', { name: 'New file' })).toBeTruthy()
  expect(screen.queryByText(/There are no files yet/)).toBeNull()
})

it('says in an empty explorer of a read-only tab that nothing can be added', () => {
  setup({ readOnly: true, files: [] })
  expect(screen.getByText(/There are no files. This tab is read-only/)).toBeTruthy()
  expect(screen.getByText('This project has no code yet')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'New file' })).toBeNull()
})
