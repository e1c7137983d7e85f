import { expect, it } from 'vitest'
import { valueField, type Model, type ModelRecord } from './model'
import { sampleRecords, type SampleOptions } from './sample'
import { createUniqueIndex } from './uniqueIndex'
import { createRecordCheck } from './validate'

const MODEL: Model = {
  id: 'm',
  name: 'Person',
  fields: [
    { id: 'n', name: 'name', type: 'string', required: true, max: 12 },
    { id: 'e', name: 'email', type: 'email', required: true, unique: true },
    { id: 'a', name: 'age', type: 'integer', min: 21, max: 30 },
    { id: 'i', name: 'number', type: 'integer', unique: true, required: true },
    { id: 'p', name: 'price', type: 'number' },
    { id: 's', name: 'state', type: 'enum', options: ['open', 'done'] },
    { id: 'd', name: 'born', type: 'date', max: '1980-12-31' },
    { id: 'l', name: 'tags', type: 'list', of: 'string', min: 2, max: 4 },
    { id: 'r', name: 'friend', type: 'relation', relation: { model: 'x', kind: 'one' } },
    { id: 'q', name: 'friends', type: 'relation', relation: { model: 'x', kind: 'many' } },
    { id: 'u', name: 'site', type: 'url' },
    { id: 'j', name: 'more', type: 'json' },
    { id: 't', name: 'notes', type: 'text', min: 100 },
    { id: 'z', name: 'never', type: 'string', pattern: '[^\\s\\S]' },
  ],
}
const IDS = ['one', 'two', 'three']
function make(options: Partial<SampleOptions> = {}, model = MODEL) {
  const work = sampleRecords(model, { seed: 1, count: 400, related: () => IDS, ...options })
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
const recordsOf = (rows: ReturnType<typeof make>): ModelRecord[] =>
  rows.map((row, at) => ({
    id: `r${at}`,
    modelId: 'm',
    ...Object.fromEntries(Object.entries(row).map(([id, value]) => [valueField(id), value])),
  }))

it('makes the same records of the same seed, and others of another', () => {
  expect(make()).toEqual(make())
  expect(make({ seed: 2 })).not.toEqual(make())
})

it('makes records that the model takes', () => {
  const records = recordsOf(make())
  const unique = createUniqueIndex(MODEL, records)
  const { check } = createRecordCheck(MODEL, { unique, has: (_, id) => IDS.includes(id) })
  expect(records.flatMap((record) => check(record))).toEqual([])
  const filled = (id: string) => records.filter((one) => one[valueField(id)] !== undefined).length
  expect(filled('z')).toBe(0)
  const others = MODEL.fields.filter(({ id }) => id !== 'z')
  expect(Math.min(...others.map(({ id }) => filled(id)))).toBeGreaterThan(300)
})

it('differs from what stands where it has to', () => {
  const standing = recordsOf(make())
  const more = recordsOf(make({ standing })).map((record) => ({ ...record, id: `x${record.id}` }))
  expect(createUniqueIndex(MODEL, [...standing, ...more]).clashing().size).toBe(0)
})

it('leaves relations empty where there is nothing to name', () => {
  const rows = make({ related: () => [] })
  expect(rows.some((row) => 'r' in row || 'q' in row)).toBe(false)
})

it('uses addresses that are nobody’s', () => {
  for (const row of make()) expect(row['e']).toMatch(/@example\.com$/)
})
