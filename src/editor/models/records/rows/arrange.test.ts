import { describe, expect, it } from 'vitest'
import { bucketsOf } from '@/model/buckets'
import type { ModelRecord } from '@/model/data/model'
import type { Json } from '@/model/json'
import { arrange } from './arrange'
import { EVERYTHING, type Operator, type Query } from './query'
import { runSliced } from './sliced'

function setup(values: readonly Json[]) {
  const records = values.map((value, at): ModelRecord => ({
    id: `r${at}`,
    modelId: 'm',
    'f:a': value,
    'f:b': 'same',
  }))
  const ids = records.map(({ id }) => id)
  const buckets = bucketsOf(records.map((record) => [record.id, record]))
  return async (query: Partial<Query>) => {
    const found = await runSliced(
      arrange({
        ids,
        records: buckets,
        query: { ...EVERYTHING, ...query },
        fields: ['a', 'b'],
        textOf: (_, value) =>
          value === undefined || value === null ? '' : JSON.stringify(value).replaceAll('"', ''),
      }),
    )
    return found?.map((id) => values[Number(id.slice(1))])
  }
}

describe('the order of records', () => {
  it('takes numbers as numbers, in both directions, and empty ones last', async () => {
    const find = setup([10, null, 9, '', 100])
    expect(await find({ sort: { field: 'a', direction: 'ascending' } })).toEqual([
      9,
      10,
      100,
      null,
      '',
    ])
    expect(await find({ sort: { field: 'a', direction: 'descending' } })).toEqual([
      100,
      10,
      9,
      null,
      '',
    ])
  })

  it('keeps equal ones in the order that they had, also of very many', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `${at % 7}`)
    const find = setup(many.map((_, at) => at))
    const sorted = await find({ sort: { field: 'b', direction: 'descending' } })
    expect(sorted).toEqual(many.map((_, at) => at))
  })

  it('sorts very many as one sort of all would', async () => {
    const numbers = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_007)
    const find = setup(numbers)
    expect(await find({ sort: { field: 'a', direction: 'ascending' } })).toEqual(
      numbers.toSorted((a, b) => a - b),
    )
  })
})

describe('the filter', () => {
  it.each<[Operator, string, readonly Json[]]>([
    ['is', '10', [10]],
    ['isNot', '10', [9, null, 'Ada', '']],
    ['contains', 'D', ['Ada']],
    ['empty', '', [null, '']],
    ['filled', '', [10, 9, 'Ada']],
    ['above', '9', [10, 'Ada']],
    ['below', '10', [9]],
  ])('%s “%s”', async (operator, value, expected) => {
    const find = setup([10, 9, null, 'Ada', ''])
    const conditions = [{ id: 'c', field: 'a', operator, value }]
    expect(await find({ conditions })).toEqual(expected)
  })

  it('looks for a text in every field, and leaves a condition out that is still written', async () => {
    const find = setup(['Ada', 'Alan'])
    expect(await find({ text: ' AD ' })).toEqual(['Ada'])
    expect(await find({ text: 'same' })).toEqual(['Ada', 'Alan'])
    const conditions = [{ id: 'c', field: 'a', operator: 'is', value: ' ' } as const]
    expect(await find({ conditions })).toEqual(['Ada', 'Alan'])
  })

  it('gives up when it is told to', async () => {
    const control = new AbortController()
    control.abort()
    function* endless() {
      for (;;) yield 0
    }
    expect(await runSliced(endless(), { signal: control.signal })).toBeUndefined()
  })
})
