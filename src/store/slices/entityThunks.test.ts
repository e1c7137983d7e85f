import { describe, expect, it, vi } from 'vitest'
import { fakeServices, makeTestStore } from '../testing'
import { deleteFile, loadFiles, saveFile } from './filesSlice'
import { createProject, loadProjects } from './projectSlice'

const FILE = { id: 'f1', name: 'a.ts', content: '', language: 'typescript', path: '/' }

describe('loading a collection', () => {
  it('does not undo what is edited while it reads', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    await store.dispatch(saveFile(FILE))
    await store.dispatch(saveFile({ ...FILE, id: 'f2' }))
    const { getAll } = services.db
    vi.spyOn(services.db, 'getAll').mockImplementationOnce(async (name) => {
      const read = await getAll(name)
      void store.dispatch(saveFile({ ...FILE, content: 'edited' }))
      void store.dispatch(deleteFile('f2'))
      void store.dispatch(saveFile({ ...FILE, id: 'f3' }))
      return read
    })
    await store.dispatch(loadFiles())
    const files = store.getState().files.files
    expect(files.map(({ id, content }) => id + content)).toEqual(['f1edited', 'f3'])
  })

  it('keeps a project that is made while it reads', async () => {
    const services = fakeServices()
    const store = makeTestStore({ services })
    const { getAll } = services.db
    vi.spyOn(services.db, 'getAll').mockImplementationOnce(async (name) => {
      const read = await getAll(name)
      void store.dispatch(createProject({ name: 'Shop' }))
      return read
    })
    await store.dispatch(loadProjects())
    expect(store.getState().project.projects).toMatchObject([{ name: 'Shop' }])
  })
})
