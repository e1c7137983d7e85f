import { expect, it, vi } from 'vitest'
import { saveFile } from '../slices/filesSlice'
import { editEntities } from '../entities'
import { fakeServices, makeTestStore } from '../testing'

/** More than are written at once. */
const MANY = 4500

function setup() {
  const services = fakeServices()
  const store = makeTestStore({ services })
  const disk = services.db.project()
  const write = vi.spyOn(disk, 'write')
  const add = () =>
    store.dispatch(
      editEntities(
        Array.from({ length: MANY }, (_, at) => ({
          collection: 'records',
          id: `r${at}`,
          set: { modelId: 'm', 'f:n': at },
        })),
        'Add records',
      ),
    )
  const sizes = () => write.mock.calls.map(([edits]) => edits.length)
  return { store, disk, write, add, sizes }
}

it('stores many records in several writes, and whoever waits has all of them', async () => {
  const { store, disk, add, sizes } = setup()
  add()
  // Of another collection: it goes with the first.
  await store.dispatch(saveFile({ id: 'f', name: 'a', content: '', language: '', path: '/' }))
  expect(await disk.readRows('m')).toHaveLength(MANY)
  expect(sizes()).toEqual([2001, 2000, 500])
  expect(store.getState().sync.local).toBe('saved')
})

it('keeps what could not be stored, and what waited for it', async () => {
  const { store, disk, write, add } = setup()
  write.mockRejectedValueOnce(new Error('The disk is full.'))
  add()
  await vi.waitFor(() => expect(store.getState().sync.local).toBe('failed'))
  await vi.waitFor(() => expect(store.getState().sync.local).toBe('saved'), 5000)
  expect(await disk.readRows('m')).toHaveLength(MANY)
})
