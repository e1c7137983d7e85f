import { expect, it } from 'vitest'
import type { ModelRecord } from '@/model/data/model'
import { createUniqueIndex } from '@/model/data/uniqueIndex'
import { createRecordCheck } from '@/model/data/validate'
import { customerModel, invoiceModel, sampleModels } from './models'

const records = sampleModels.flatMap(({ collection, value }) =>
  collection === 'records' ? [value as unknown as ModelRecord] : [],
)

it.each([customerModel, invoiceModel])('every record of $name is what its model says', (model) => {
  const own = records.filter(({ modelId }) => modelId === model.id)
  expect(own.length).toBeGreaterThanOrEqual(12)
  const unique = createUniqueIndex(model, own)
  const ids = new Set(records.map((record) => `${record.modelId}/${record.id}`))
  const { check } = createRecordCheck(model, {
    unique,
    has: (modelId, id) => ids.has(`${modelId}/${id}`),
  })
  expect(own.flatMap((record) => check(record))).toEqual([])
})

it('every id of a record is its own', () => {
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
})
