import { expect, it } from 'vitest'
import type { Json } from '@/model/json'
import type { RecordEdit } from '@/model/records'
import { fakeServices } from '@/store/testing'

/** More than are stored without a pause. */
const MANY = 450

function records(value: (at: number) => Json): RecordEdit[] {
  return Array.from({ length: MANY }, (_, at) => ({
    collection: 'records',
    id: `r${at}`,
    value: { id: `r${at}`, modelId: 'm', 'f:name': value(at) },
    seen: null,
  }))
}

it('stores many records of a model, and what waits of each', async () => {
  const { db } = fakeServices()
  const store = db.project()
  expect(await store.write(records((at) => at))).toEqual([])
  expect(await store.readRows('m')).toHaveLength(MANY)
  expect(await store.sync.waiting()).toHaveLength(MANY)
  await store.write([{ collection: 'records', id: 'r7', value: null }])
  expect(await store.readRows('m')).toHaveLength(MANY - 1)
})

it('stores none of them where one cannot be stored', async () => {
  const { db } = fakeServices()
  const store = db.project()
  const unclonable = (() => 0) as unknown as Json
  const edits = records((at) => (at === MANY - 1 ? unclonable : at))
  await expect(store.write(edits)).rejects.toThrow(/store/)
  expect(await store.readRows('m')).toEqual([])
  expect(await store.sync.waiting()).toEqual([])
})
