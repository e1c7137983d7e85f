import { describe, expect, it } from 'vitest'
import type { Json } from '../json'
import type { Model, ModelField, ModelRecord } from './model'
import { createUniqueIndex } from './uniqueIndex'
import { checkValue, createRecordCheck } from './validate'

const field = (type: string, more: Partial<ModelField> = {}): ModelField => ({
  id: 'a',
  name: 'Amount',
  type,
  ...more,
})
const codeOf = (one: ModelField, value: Json | undefined) => checkValue(one, value)?.code

describe('one value', () => {
  it.each<[string, Json, Json]>([
    ['string', 'x', 1],
    ['text', 'x\ny', false],
    ['number', 1.5, '1.5'],
    ['integer', -3, 1.5],
    ['boolean', false, 'false'],
    ['date', '2024-02-29', '2023-02-29'],
    ['email', 'ada@example.com', 'ada@example'],
    ['url', 'https://example.com/?q=1', 'javascript:alert(1)'],
    ['list', [1, 'x'], 'x'],
    ['relation', 'id-1', 3],
  ])('of the type %s is told from another', (type, right, wrong) => {
    expect(checkValue(field(type), right)).toBeUndefined()
    expect(codeOf(field(type), wrong)).toBe('type')
  })

  it('may be anything in a field of an unknown type, and in JSON', () => {
    for (const value of [1, 'x', [], { a: 1 }, false]) {
      expect(checkValue(field('colour'), value)).toBeUndefined()
      expect(checkValue(field('json'), value)).toBeUndefined()
    }
  })

  it('is asked for where it is required', () => {
    for (const value of [undefined, null, '']) {
      expect(checkValue(field('string'), value)).toBeUndefined()
      expect(checkValue(field('string', { required: true }), value)).toEqual({
        code: 'missing',
        sentence: 'Fill in “Amount”: it is required.',
      })
    }
    expect(codeOf(field('list', { required: true }), [])).toBe('missing')
    expect(codeOf(field('boolean', { required: true }), false)).toBeUndefined()
    expect(codeOf(field('number', { required: true }), 0)).toBeUndefined()
  })

  it('stays within its limits', () => {
    const number = field('number', { min: 1, max: 3, label: 'Price' })
    expect([0, 1, 3, 4].map((value) => codeOf(number, value))).toEqual([
      'least',
      undefined,
      undefined,
      'most',
    ])
    expect(checkValue(number, 4)?.sentence).toBe('“Price” may be at most 3.')
    const text = field('string', { min: 2, max: 3 })
    expect(['a', 'ab', '😀😀😀', 'abcd', '😀'].map((value) => codeOf(text, value))).toEqual([
      'least',
      undefined,
      undefined,
      'most',
      'least',
    ])
    const date = field('date', { min: '2026-01-01', max: '2026-12-31' })
    expect(codeOf(date, '2025-12-31')).toBe('least')
    expect(codeOf(date, '2027-01-01')).toBe('most')
    expect(codeOf(field('list', { max: 1 }), [1, 2])).toBe('most')
  })

  it('matches a pattern as a whole', () => {
    const code = field('string', { pattern: '[A-Z]{2}|\\d+' })
    expect(codeOf(code, 'AB')).toBeUndefined()
    expect(codeOf(code, '12')).toBeUndefined()
    expect(codeOf(code, 'ABC')).toBe('pattern')
  })

  it('is one of the options', () => {
    const state = field('enum', { options: ['open', 'done'] })
    expect(codeOf(state, 'open')).toBeUndefined()
    expect(checkValue(state, 'toString')?.sentence).toBe(
      '“Amount” is none of its options. Choose “open”, “done”.',
    )
  })

  it('is looked at entry by entry in a list', () => {
    expect(checkValue(field('list', { of: 'number' }), [1, 'x'])).toEqual({
      code: 'type',
      sentence: 'Entry 2 of “Amount”: it has to be a number.',
    })
  })

  it('names records that are there', () => {
    const has = (model: string, id: string) => model === 'm' && id === 'one'
    const one = field('relation', { relation: { model: 'm', kind: 'one' } })
    const many = field('relation', { relation: { model: 'm', kind: 'many' } })
    expect(checkValue(one, 'one', has)).toBeUndefined()
    expect(checkValue(one, 'two', has)?.code).toBe('relation')
    expect(checkValue(many, ['one'], has)).toBeUndefined()
    expect(checkValue(many, ['one', 'two'], has)?.code).toBe('relation')
    expect(checkValue(many, 'one', has)?.code).toBe('type')
  })
})

describe('a record', () => {
  const model: Model = {
    id: 'm',
    name: 'Person',
    fields: [
      { id: 'n', name: 'Name', type: 'string', required: true },
      { id: 'e', name: 'E-mail', type: 'email', unique: true },
    ],
  }
  const person = (id: string, name?: string, email?: string): ModelRecord => ({
    id,
    modelId: 'm',
    ...(name !== undefined && { 'f:n': name }),
    ...(email !== undefined && { 'f:e': email }),
  })

  it('is told all that is wrong with it', () => {
    const { check } = createRecordCheck(model)
    expect(check(person('1', 'Ada', 'ada@example.com'))).toEqual([])
    expect(check(person('1', undefined, 'x')).map(({ fieldId, code }) => [fieldId, code])).toEqual([
      ['n', 'missing'],
      ['e', 'type'],
    ])
  })

  it('is told that a value is there twice, until it is not', () => {
    const [ada, bob] = [person('1', 'A', 'x@example.com'), person('2', 'B', 'x@example.com')]
    const unique = createUniqueIndex(model, [ada, bob, person('3', 'C'), person('4', 'D')])
    const { check, checkField } = createRecordCheck(model, { unique })
    expect(check(ada).map(({ code }) => code)).toEqual(['unique'])
    expect([...unique.clashing()]).toEqual(['1', '2'])
    const other = person('2', 'B', 'b@example.com')
    unique.change(bob, other)
    expect(check(ada)).toEqual([])
    expect(unique.clashing().size).toBe(0)
    expect(checkField('e', 'b@example.com', '1')?.code).toBe('unique')
    expect(checkField('e', 'b@example.com', '2')).toBeUndefined()
    unique.remove(other)
    expect(checkField('e', 'b@example.com', '1')).toBeUndefined()
  })

  it('keeps three owners of a value apart', () => {
    const three = ['1', '2', '3'].map((id) => person(id, 'A', 'x@example.com'))
    const unique = createUniqueIndex(model, three)
    for (const one of three.slice(0, 2)) unique.remove(one)
    expect(unique.clashing().size).toBe(0)
    expect(unique.mistakesOf(person('4', 'A', 'x@example.com'))).toHaveLength(1)
  })
})
