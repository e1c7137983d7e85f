import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useReduxComponentTrees } from '@/hooks/use-redux-component-trees'
import { useReduxFiles } from '@/hooks/use-redux-files'
import { useReduxSync } from '@/hooks/use-redux-sync'
import { db } from '@/lib/db'
import { store } from '@/store'
import { setSyncInterval, toggleAutoSync } from '@/store/slices/settingsSlice'
import { breakWith, emptyServer, heal, requests, serverHolds, startServer } from './support/world'

const wrapper = ({ children }: { children: ReactNode }) => (
  <Provider store={store}>{children}</Provider>
)
const file = {
  id: 'file-1',
  name: 'Pill.tsx',
  content: 'export const Pill = 1',
  language: 'typescript',
  path: '/src/components',
  updatedAt: 1,
}
const tree = {
  id: 'tree-1',
  name: 'Start page',
  root: {
    id: 'node-1',
    type: 'Box',
    props: { id: 'top' },
    children: [{ id: 'node-2', type: 'Text', props: { text: 'Hello' } }],
  },
}

beforeEach(async () => {
  await heal()
  await emptyServer()
})

it('useReduxFiles gives all that the contract names', async () => {
  const { result } = renderHook(useReduxFiles, { wrapper })
  expect(result.current).toEqual({
    files: [],
    activeFile: undefined,
    activeFileId: null,
    loading: false,
    error: null,
    load: expect.any(Function),
    save: expect.any(Function),
    remove: expect.any(Function),
    setActive: expect.any(Function),
  })
  await act(async () => void (await result.current.save(file)))
  act(() => void result.current.setActive('file-1'))
  expect(result.current).toMatchObject({ files: [file], activeFile: file, activeFileId: 'file-1' })
  expect(await db.get('files', 'file-1')).toEqual(file)

  let loading: Promise<unknown> = Promise.resolve()
  act(() => {
    loading = result.current.load()
  })
  expect(result.current.loading).toBe(true)
  await act(async () => void (await loading))
  expect(result.current).toMatchObject({ files: [file], loading: false, error: null })

  await act(async () => void (await result.current.remove('file-1')))
  expect(result.current).toMatchObject({ files: [], activeFileId: null })
  expect(await db.count('files')).toBe(0)
})

it('useReduxFiles tells why reading failed', async () => {
  const { result } = renderHook(useReduxFiles, { wrapper })
  const refused = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('no', 'NotReadableError')
  })
  await act(async () => void (await result.current.load()))
  expect(result.current.error).toContain('refuses')
  refused.mockRestore()
  await act(async () => void (await result.current.load()))
  expect(result.current.error).toBeNull()
})

it('useReduxComponentTrees gives all that the contract names', async () => {
  const { result } = renderHook(useReduxComponentTrees, { wrapper })
  expect(result.current).toEqual({
    trees: [],
    activeTree: undefined,
    activeTreeId: null,
    loading: false,
    error: null,
    load: expect.any(Function),
    save: expect.any(Function),
    remove: expect.any(Function),
    setActive: expect.any(Function),
    updateNode: expect.any(Function),
  })
  await act(async () => void (await result.current.save(tree)))
  act(() => result.current.setActive('tree-1'))
  expect(result.current.trees).toMatchObject([tree])
  expect(result.current.activeTree?.name).toBe('Start page')
  expect(result.current.activeTreeId).toBe('tree-1')

  act(() => {
    result.current.updateNode('tree-1', 'node-1', { props: { className: 'updated-class' } })
  })
  expect(result.current.activeTree?.root.props).toEqual({ id: 'top', className: 'updated-class' })
  expect(await db.get('componentTrees', 'tree-1')).toMatchObject({
    root: { props: { className: 'updated-class' }, children: [{ id: 'node-2' }] },
  })

  let loading: Promise<unknown> = Promise.resolve()
  act(() => {
    loading = result.current.load()
  })
  expect(result.current.loading).toBe(true)
  await act(async () => void (await loading))
  expect(result.current.trees).toHaveLength(1)
  await act(async () => void (await result.current.remove('tree-1')))
  expect(result.current).toMatchObject({ trees: [], activeTreeId: null })
  expect(await db.count('componentTrees')).toBe(0)
})

describe('useReduxSync', () => {
  it('gives all that the contract names, and checks the connection when it mounts', async () => {
    const { result, unmount } = renderHook(useReduxSync, { wrapper })
    expect(result.current).toEqual({
      status: 'idle',
      lastSyncedAt: null,
      flaskConnected: false,
      flaskStats: null,
      error: null,
      syncToFlask: expect.any(Function),
      syncFromFlask: expect.any(Function),
      checkConnection: expect.any(Function),
      clearFlaskData: expect.any(Function),
      reset: expect.any(Function),
    })
    await vi.waitFor(() => expect(result.current.flaskConnected).toBe(true))
    await vi.waitFor(() => expect(result.current.flaskStats).toMatchObject({ total_keys: 0 }))
    unmount()
  })

  it('pushes, pulls, measures and clears', async () => {
    const { result, unmount } = renderHook(useReduxSync, { wrapper })
    await db.put('files', file)
    let pushing: Promise<unknown> = Promise.resolve()
    act(() => {
      pushing = result.current.syncToFlask()
    })
    await vi.waitFor(() => expect(result.current.status).toBe('syncing'))
    await act(async () => void (await pushing))
    expect(result.current).toMatchObject({ status: 'success', error: null })
    expect(result.current.lastSyncedAt).toBeGreaterThan(Date.now() - 10_000)
    expect(await serverHolds()).toEqual({ 'files:file-1': file })

    await act(async () => void (await result.current.checkConnection()))
    expect(result.current.flaskStats).toMatchObject({
      total_keys: 1,
      total_size_bytes: expect.any(Number),
      database_path: expect.any(String),
    })

    const { ask } = await import('./support/world')
    const theirs = { ...file, id: 'file-2', name: 'Theirs.ts' }
    await ask('/api/storage/files:file-2', {
      method: 'PUT',
      body: JSON.stringify({ value: theirs }),
    })
    await act(async () => void (await result.current.syncFromFlask()))
    expect(store.getState().files.files).toContainEqual(theirs)
    expect(await db.get('files', 'file-2')).toEqual(theirs)

    await act(async () => void (await result.current.clearFlaskData()))
    expect(result.current.flaskStats).toMatchObject({ total_keys: 0 })
    expect(await serverHolds()).toEqual({})
    // An empty server never empties the browser.
    await act(async () => void (await result.current.syncFromFlask()))
    expect(await db.count('files')).toBe(2)
    unmount()
  })

  it('says when the server is away, and forgets it on reset', async () => {
    const { result, unmount } = renderHook(useReduxSync, { wrapper })
    await vi.waitFor(() => expect(result.current.flaskConnected).toBe(true))
    await breakWith({ kind: 'kill', times: 1 })
    await act(async () => void (await result.current.syncToFlask()))
    expect(result.current).toMatchObject({
      status: 'error',
      error: 'The server does not answer.',
      flaskConnected: false,
    })
    await startServer()
    act(() => void result.current.reset())
    expect(result.current).toMatchObject({ status: 'idle', error: null })
    await act(async () => void (await result.current.checkConnection()))
    expect(result.current.flaskConnected).toBe(true)
    unmount()
  })

  it('pushes an edit at once and asks at the interval while auto-sync is on', async () => {
    const { unmount } = renderHook(useReduxSync, { wrapper })
    await requests()
    await db.put('files', { ...file, content: 'not sent' })
    expect((await serverHolds())['files:file-1']).toBeUndefined()

    store.dispatch(toggleAutoSync())
    store.dispatch(setSyncInterval(1000))
    await vi.waitFor(async () =>
      expect((await serverHolds())['files:file-1']).toMatchObject({ content: 'not sent' }),
    )
    await db.put('files', { ...file, content: 'sent at once' })
    await vi.waitFor(async () =>
      expect((await serverHolds())['files:file-1']).toMatchObject({ content: 'sent at once' }),
    )
    await requests()
    const pulls = async () =>
      (await requests()).filter(({ path }) => path.includes('/spaces/default/sync'))
    await vi.waitFor(async () => expect(await pulls()).not.toEqual([]), { timeout: 5000 })

    store.dispatch(toggleAutoSync())
    unmount()
  })
})
