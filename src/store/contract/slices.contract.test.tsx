import { createAsyncThunk } from '@reduxjs/toolkit'
import { render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { store, useAppDispatch, useAppSelector } from '@/store'
import { fetchFromFlask, syncToFlask } from '@/store/middleware/flaskSync'
import type { FileItem } from '@/store/slices/filesSlice'
import { saveComponent } from '@/store/slices/componentsSlice'
import { saveLambda } from '@/store/slices/lambdasSlice'
import { saveModel } from '@/store/slices/modelsSlice'
import { createProject, loadProjects } from '@/store/slices/projectSlice'
import { setSyncInterval, toggleAutoSync } from '@/store/slices/settingsSlice'
import { updateThemeColors } from '@/store/slices/themeSlice'
import { saveWorkflow } from '@/store/slices/workflowsSlice'
import { emptyServer } from './support/world'

const show = (children: ReactNode) => render(<Provider store={store}>{children}</Provider>)
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeAll(() => emptyServer())

it('project: a component creates, loads and lists projects', async () => {
  function Projects() {
    const dispatch = useAppDispatch()
    const projects = useAppSelector((state) => state.project.projects)
    return (
      <>
        <button
          onClick={() => {
            void dispatch(createProject({ name: 'Garden', description: 'Pear trees' }))
          }}
        >
          Create
        </button>
        <button onClick={() => void dispatch(loadProjects())}>Load</button>
        <ul>
          {projects.map(({ id, name, description }) => (
            <li key={id}>
              {name}: {description}
            </li>
          ))}
        </ul>
      </>
    )
  }
  show(<Projects />)
  await click('Create')
  expect((await screen.findByRole('listitem')).textContent).toBe('Garden: Pear trees')
  await click('Load')
  await vi.waitFor(() => expect(store.getState().project.status).toBe('idle'))
  expect(await db.getAll('projects')).toMatchObject([{ name: 'Garden' }])
})

describe('models, components, workflows, lambdas', () => {
  it('take what is saved into the state and into this browser', async () => {
    const at = Date.now()
    const fields = [
      { id: 'f1', name: 'email', type: 'string', required: true },
      { id: 'f2', name: 'name', type: 'string', required: true },
    ]
    await store.dispatch(saveModel({ id: 'model-1', name: 'Person', fields, updatedAt: at }))
    await store.dispatch(
      saveComponent({
        id: 'comp-1',
        name: 'Pill',
        type: 'atom',
        code: 'export const Pill = () => <b />',
        updatedAt: at,
      }),
    )
    await store.dispatch(saveWorkflow({ id: 'flow-1', name: 'Sign up' }))
    await store.dispatch(saveLambda({ id: 'lambda-1', name: 'Greet' }))
    const { models, components, workflows, lambdas } = store.getState()
    expect(models.models).toMatchObject([{ id: 'model-1', fields }])
    expect(components.components).toMatchObject([{ id: 'comp-1', type: 'atom' }])
    expect(workflows.workflows).toMatchObject([{ id: 'flow-1' }])
    expect(lambdas.lambdas).toMatchObject([{ id: 'lambda-1' }])
    expect(await db.get('models', 'model-1')).toMatchObject({ fields })
    for (const name of ['components', 'workflows', 'lambdas'] as const) {
      expect(await db.count(name)).toBe(1)
    }
  })
})

it('theme: colours are merged into those that are there', async () => {
  store.dispatch(updateThemeColors({ primary: 'oklch(0.6 0.2 260)' }))
  store.dispatch(updateThemeColors({ accent: 'oklch(0.7 0.2 140)' }))
  const colors = { primary: 'oklch(0.6 0.2 260)', accent: 'oklch(0.7 0.2 140)' }
  expect(store.getState().theme.colors).toEqual(colors)
  expect(await db.getAll('theme')).toMatchObject([{ colors }])
})

it('settings: auto-sync is off in a fresh store, toggles, and has an interval in milliseconds', () => {
  const before = store.getState().settings
  expect(before).toMatchObject({ autoSync: false, syncInterval: 30_000 })
  store.dispatch(toggleAutoSync())
  store.dispatch(setSyncInterval(60_000))
  expect(store.getState().settings).toMatchObject({ autoSync: true, syncInterval: 60_000 })
  store.dispatch(toggleAutoSync())
  expect(store.getState().settings.autoSync).toBe(false)
})

it('a thunk of one’s own may store a file and send it', async () => {
  const keepFile = createAsyncThunk('files/keepFile', async (item: FileItem) => {
    await db.put('files', item)
    await syncToFlask('files', item.id, item)
    return item
  })
  const item = { id: 'own', name: 'own.ts', content: '', language: 'typescript', path: '/' }
  expect(await store.dispatch(keepFile(item)).unwrap()).toEqual(item)
  expect(store.getState().files.files).toEqual([item])
  expect(await fetchFromFlask('files', 'own')).toEqual(item)
})
