import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeTestStore } from './testing'

/** Every import path of the public contract, and the names that must be there. */
const CONTRACT: Record<string, { load: () => Promise<object>; names: string[] }> = {
  '@/store': {
    load: () => import('@/store'),
    names: ['store', 'useAppDispatch', 'useAppSelector'],
  },
  '@/store/slices/projectSlice': {
    load: () => import('@/store/slices/projectSlice'),
    names: ['createProject', 'loadProjects'],
  },
  '@/store/slices/filesSlice': {
    load: () => import('@/store/slices/filesSlice'),
    names: ['loadFiles', 'saveFile', 'deleteFile', 'setActiveFile'],
  },
  '@/store/slices/componentTreesSlice': {
    load: () => import('@/store/slices/componentTreesSlice'),
    names: ['loadTrees', 'saveTree', 'deleteTree', 'setActiveTree', 'updateTreeNode'],
  },
  '@/store/slices/modelsSlice': {
    load: () => import('@/store/slices/modelsSlice'),
    names: ['loadModels', 'saveModel', 'deleteModel'],
  },
  '@/store/slices/componentsSlice': {
    load: () => import('@/store/slices/componentsSlice'),
    names: ['loadComponents', 'saveComponent', 'deleteComponent'],
  },
  '@/store/slices/workflowsSlice': {
    load: () => import('@/store/slices/workflowsSlice'),
    names: ['loadWorkflows', 'saveWorkflow', 'deleteWorkflow'],
  },
  '@/store/slices/lambdasSlice': {
    load: () => import('@/store/slices/lambdasSlice'),
    names: ['loadLambdas', 'saveLambda', 'deleteLambda'],
  },
  '@/store/slices/themeSlice': {
    load: () => import('@/store/slices/themeSlice'),
    names: ['updateThemeColors', 'loadTheme'],
  },
  '@/store/slices/settingsSlice': {
    load: () => import('@/store/slices/settingsSlice'),
    names: ['toggleAutoSync', 'setSyncInterval', 'loadSettings'],
  },
  '@/store/slices/syncSlice': {
    load: () => import('@/store/slices/syncSlice'),
    names: ['syncToFlask', 'syncFromFlask', 'checkConnection', 'clearFlaskData', 'resetSync'],
  },
  '@/store/middleware/flaskSync': {
    load: () => import('@/store/middleware/flaskSync'),
    names: [
      'syncToFlask',
      'fetchFromFlask',
      'syncAllToFlask',
      'fetchAllFromFlask',
      'getFlaskStats',
      'clearFlaskStorage',
    ],
  },
  '@/hooks/use-redux-files': {
    load: () => import('@/hooks/use-redux-files'),
    names: ['useReduxFiles'],
  },
  '@/hooks/use-redux-component-trees': {
    load: () => import('@/hooks/use-redux-component-trees'),
    names: ['useReduxComponentTrees'],
  },
  '@/hooks/use-redux-sync': {
    load: () => import('@/hooks/use-redux-sync'),
    names: ['useReduxSync'],
  },
  '@/lib/db': { load: () => import('@/lib/db'), names: ['db'] },
  '@/components/ReduxIntegrationDemo': {
    load: () => import('@/components/ReduxIntegrationDemo'),
    names: ['ReduxIntegrationDemo'],
  },
}

it.each(Object.entries(CONTRACT))('%s has its names', async (_, { load, names }) => {
  const module = await load()
  expect(Object.keys(module)).toEqual(expect.arrayContaining(names))
})

it('opens no database and asks no server when it is imported', async () => {
  const open = vi.spyOn(indexedDB, 'open')
  const fetched = vi.spyOn(globalThis, 'fetch')
  vi.resetModules()
  const { store } = await import('@/store')
  expect(store.getState().settings.autoSync).toBe(false)
  expect(open).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

describe('the state keys', () => {
  it('are those of the contract, with arrays where it shows arrays', () => {
    const state = makeTestStore().getState()
    expect(state).toMatchObject({
      project: { projects: [] },
      files: { files: [], activeFileId: null },
      models: { models: [] },
      components: { components: [] },
      workflows: { workflows: [] },
      lambdas: { lambdas: [] },
      theme: { colors: {} },
      settings: { autoSync: false, syncInterval: 30_000 },
      sync: {
        status: 'idle',
        lastSyncedAt: null,
        flaskConnected: false,
        flaskStats: null,
        error: null,
      },
    })
    expect(state.componentTrees.activeTreeId).toBeNull()
  })
})

describe('the documented calls', () => {
  it('create and load projects', async () => {
    const { createProject, loadProjects } = await import('@/store/slices/projectSlice')
    const store = makeTestStore()
    await store.dispatch(createProject({ name: 'My project', description: 'Description' }))
    await store.dispatch(loadProjects())
    expect(store.getState().project.projects).toMatchObject([
      { name: 'My project', description: 'Description' },
    ])
  })

  it('save a model, a component, a workflow and a lambda', async () => {
    const store = makeTestStore()
    const { saveModel, loadModels } = await import('@/store/slices/modelsSlice')
    const { saveComponent, deleteComponent } = await import('@/store/slices/componentsSlice')
    const { saveWorkflow } = await import('@/store/slices/workflowsSlice')
    const { saveLambda } = await import('@/store/slices/lambdasSlice')
    const fields = [{ id: 'f1', name: 'email', type: 'string', required: true }]
    const model = { id: 'model-1', name: 'User', fields, updatedAt: 1 }
    await store.dispatch(saveModel(model)).unwrap()
    await store
      .dispatch(
        saveComponent({ id: 'comp-1', name: 'Button', type: 'atom', code: '', updatedAt: 1 }),
      )
      .unwrap()
    await store.dispatch(saveWorkflow({ id: 'w1', name: 'Sign up' })).unwrap()
    await store.dispatch(saveLambda({ id: 'l1', name: 'Greet' })).unwrap()
    await store.dispatch(loadModels()).unwrap()
    expect(store.getState().models.models).toEqual([model])
    expect(store.getState().workflows.workflows).toHaveLength(1)
    expect(store.getState().lambdas.lambdas).toHaveLength(1)
    await store.dispatch(deleteComponent('comp-1')).unwrap()
    expect(store.getState().components.components).toEqual([])
  })

  it('change theme colours and settings', async () => {
    const store = makeTestStore()
    const { updateThemeColors } = await import('@/store/slices/themeSlice')
    const { toggleAutoSync, setSyncInterval } = await import('@/store/slices/settingsSlice')
    store.dispatch(updateThemeColors({ primary: 'oklch(0.58 0.24 265)' }))
    store.dispatch(updateThemeColors({ accent: 'oklch(0.75 0.20 145)' }))
    store.dispatch(toggleAutoSync())
    store.dispatch(setSyncInterval(60_000))
    expect(store.getState().theme.colors).toEqual({
      primary: 'oklch(0.58 0.24 265)',
      accent: 'oklch(0.75 0.20 145)',
    })
    expect(store.getState().settings).toMatchObject({ autoSync: true, syncInterval: 60_000 })
  })
})

describe('the client of /api/storage', () => {
  const asked: { url: string; method: string; body: unknown }[] = []
  let answers: { status: number; body: unknown }[] = []

  beforeEach(() => {
    asked.length = 0
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
      asked.push({ url, method: init.method ?? 'GET', body })
      const { status, body: answer } = answers.shift() ?? { status: 200, body: {} }
      return new Response(JSON.stringify(answer), { status })
    })
    return () => vi.unstubAllGlobals()
  })

  it('puts, gets and deletes one document by its key', async () => {
    const { fetchFromFlask, syncToFlask } = await import('@/store/middleware/flaskSync')
    answers = [
      { status: 200, body: { success: true } },
      { status: 200, body: { value: { id: 'a/b' } } },
      { status: 200, body: { success: true } },
      { status: 404, body: { error: 'Key not found' } },
    ]
    await syncToFlask('files', 'a/b', { id: 'a/b' })
    expect(await fetchFromFlask('files', 'a/b')).toEqual({ id: 'a/b' })
    await syncToFlask('files', 'a/b', null, 'delete')
    expect(await fetchFromFlask('files', 'gone')).toBeNull()
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'GET', 'DELETE', 'GET'])
    expect(asked[0]).toMatchObject({
      url: 'http://localhost:5001/api/storage/files%3Aa%2Fb?space=default',
      body: { value: { id: 'a/b' } },
    })
  })

  it('imports, exports, measures and clears', async () => {
    const flask = await import('@/store/middleware/flaskSync')
    const stats = { total_keys: 1, total_size_bytes: 2, database_path: '/d' }
    answers = [
      { status: 200, body: { success: true, imported: 1 } },
      { status: 200, body: { 'files:f': { id: 'f' } } },
      { status: 200, body: stats },
      { status: 200, body: { success: true } },
    ]
    await flask.syncAllToFlask({ 'files:f': { id: 'f' } })
    expect(await flask.fetchAllFromFlask()).toEqual({ 'files:f': { id: 'f' } })
    expect(await flask.getFlaskStats()).toEqual(stats)
    await flask.clearFlaskStorage()
    expect(asked.map(({ url, method }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /api/storage/import',
      'GET /api/storage/export',
      'GET /api/storage/stats',
      'POST /api/storage/clear',
    ])
  })

  it('rejects with the sentence of the server, and when nobody answers', async () => {
    const { getFlaskStats } = await import('@/store/middleware/flaskSync')
    answers = [{ status: 413, body: { error: 'The body is too large.' } }]
    await expect(getFlaskStats()).rejects.toThrow('The body is too large.')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(getFlaskStats()).rejects.toThrow('The server does not answer.')
  })
})
