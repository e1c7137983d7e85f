import { expect, it } from 'vitest'
import { getEntry } from '@/model/buckets'
import type { RecordChange } from '@/model/records'
import { editEntities, undoEntities } from '../entities'
import { recordsArrived } from '../records'
import { rowsIn } from '../slices/recordsSlice'
import { createAppStore } from '../createStore'
import { fakeServices } from '../testing'
import { loadRows } from './loadRows'

const change = (id: string, order: string, more: object = {}): RecordChange => ({
  collection: 'records',
  id,
  value: { id, modelId: 'm', order, ...more },
})

/** A store of a browser that has records stored, and counts how often they are read. */
async function setup(stored: readonly RecordChange[]) {
  const services = fakeServices()
  const store = createAppStore(services)
  await services.db.project().write(stored)
  const rows = () => rowsIn(store.getState().records, 'm')
  const edit = (id: string, set: Record<string, string> | null, label = 'Edit') =>
    store.dispatch(editEntities([{ collection: 'records', id, set }], label))
  const arrive = (...changes: RecordChange[]) => store.dispatch(recordsArrived({ changes }))
  return { store, rows, edit, arrive }
}

it('reads the records of one model once, in their order', async () => {
  const other = { ...change('x', 'a0'), value: { id: 'x', modelId: 'other' } }
  const { store, rows } = await setup([change('b', 'a2'), change('a', 'a1'), other])
  expect(rows()).toMatchObject({ isLoaded: false, ids: [] })
  await store.dispatch(loadRows('m'))
  expect(rows()).toMatchObject({ isLoaded: true, ids: ['a', 'b'] })
  const { records } = store.getState()
  await store.dispatch(loadRows('m'))
  expect(store.getState().records).toBe(records)
})

it('keeps what was edited before and meanwhile', async () => {
  const { store, rows, edit } = await setup([change('a', 'a1'), change('b', 'a2')])
  const loading = store.dispatch(loadRows('m'))
  edit('c', { modelId: 'm', order: 'a3', 'f:x': 'mine' })
  await loading
  expect(rows().ids).toEqual(['a', 'b', 'c'])
})

it('takes in what comes and goes while thousands are read', async () => {
  const stored = Array.from({ length: 5000 }, (_, n) => {
    const order = `a${String((n * 7919) % 5000).padStart(4, '0')}`
    return change(`r${n}`, order, { 'f:x': 'old' })
  })
  const { store, rows, arrive } = await setup(stored)
  const loading = store.dispatch(loadRows('m'))
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      const { ids, isLoaded } = rows()
      if (ids.length < 2000 || isLoaded) return
      stop()
      resolve()
    })
  })
  arrive(
    change('r1', 'a9998', { 'f:x': 'new' }),
    { collection: 'records', id: 'r4', value: null },
    change('new', 'a9999'),
  )
  await Promise.all([loading, store.dispatch(loadRows('m'))])
  const { ids, isLoaded } = rows()
  expect(isLoaded).toBe(true)
  expect(ids).toHaveLength(5000)
  expect(ids.slice(-2)).toEqual(['r1', 'new'])
  expect(ids).not.toContain('r4')
  const { records } = rows()
  expect(getEntry(records, 'r1')).toMatchObject({ 'f:x': 'new' })
  const orders = ids.map((id) => getEntry(records, id)?.order ?? '')
  expect(orders).toEqual(orders.toSorted())
})

it('leaves in the database what others change of a model that nobody looked at', async () => {
  const { store, rows, arrive } = await setup([])
  const { records } = store.getState()
  arrive(change('a', 'a1'))
  expect(store.getState().records).toBe(records)
  await store.dispatch(loadRows('m'))
  arrive(change('a', 'a1'))
  expect(rows().ids).toEqual(['a'])
})

it('merges what arrives into the order', async () => {
  const { store, rows, arrive } = await setup([change('b', 'a2'), change('d', 'a4')])
  await store.dispatch(loadRows('m'))
  arrive(change('e', 'a5'), change('a', 'a1'), change('c', 'a3'))
  expect(rows().ids).toEqual(['a', 'b', 'c', 'd', 'e'])
  arrive(change('a', 'a6'))
  expect(rows().ids).toEqual(['b', 'c', 'd', 'e', 'a'])
  arrive({ collection: 'records', id: 'd', value: null }, change('0', 'a2'))
  expect(rows().ids).toEqual(['0', 'b', 'c', 'e', 'a'])
})

it('keeps the list of ids when a cell changes, and of other models everything', async () => {
  const { store, rows, edit } = await setup([change('a', 'a1'), change('b', 'a2')])
  await store.dispatch(loadRows('m'))
  await store.dispatch(loadRows('other'))
  const { ids } = rows()
  const other = rowsIn(store.getState().records, 'other')
  edit('a', { 'f:x': 'new' })
  expect(rows().ids).toBe(ids)
  expect(rowsIn(store.getState().records, 'other')).toBe(other)
})

it('brings a deleted record back to its place', async () => {
  const { store, rows, edit } = await setup([
    change('a', 'a1', { 'f:x': 'first' }),
    change('b', 'a2'),
    change('c', 'a3'),
  ])
  await store.dispatch(loadRows('m'))
  edit('b', null, 'Delete record')
  expect(rows().ids).toEqual(['a', 'c'])
  expect(store.dispatch(undoEntities(undefined, 'models'))).toBe('Delete record')
  expect(rows().ids).toEqual(['a', 'b', 'c'])
})
