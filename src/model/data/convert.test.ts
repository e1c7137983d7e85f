import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../json'
import { parseCell, showCell } from './cells'
import { convertValue, dryRun, optionsFrom, retypedValue } from './convert'
import type { ModelField, ModelRecord } from './model'

const field = (type: string, more: Partial<ModelField> = {}): ModelField => ({
  id: 'a',
  name: 'Amount',
  type,
  ...more,
})
const read = (one: ModelField, text: string) => {
  const parsed = parseCell(one, text)
  return parsed.ok ? parsed.value : parsed.error
}

describe('a text in a cell', () => {
  it.each<[string, string, Json | undefined]>([
    ['string', ' x ', ' x '],
    ['string', '', undefined],
    ['number', '1,234.5', 1234.5],
    ['number', '1.234,5', 1234.5],
    ['number', '€ 12.50', 12.5],
    ['number', '12 %', 12],
    ['number', '0,5', 0.5],
    ['number', '1.234', 1.234],
    ['number', '1e3', 1000],
    ['integer', '1 000', 1000],
    ['boolean', 'Yes', true],
    ['boolean', '0', false],
    ['date', '31.1.2026', '2026-01-31'],
    ['date', '1/31/2026', '2026-01-31'],
    ['date', '31/1/2026', '2026-01-31'],
    ['date', '2026-01-31T10:00:00Z', '2026-01-31'],
    ['date', 'January 31, 2026', '2026-01-31'],
    ['date', '31 Jan 2026', '2026-01-31'],
    ['email', 'mailto:a@b.de', 'a@b.de'],
    ['url', 'www.example.com', 'https://www.example.com'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['colour', 'red', 'red'],
    ['colour', '3', 3],
    ['list', '1; two', [1, 'two']],
    ['list', '["a"]', ['a']],
  ])('%s: “%s”', (type, text, value) => {
    expect(read(field(type), text)).toEqual(value)
  })

  it.each([
    ['number', 'twelve', '“twelve” is no number (“Amount”).'],
    ['number', '1,2,3', '“1,2,3” is no number (“Amount”).'],
    ['integer', '1.5', '“1.5” is no whole number (“Amount”).'],
    ['date', '30.2.2026', '“30.2.2026” is no date, such as 2026-01-31 (“Amount”).'],
    ['boolean', 'maybe', '“maybe” is neither yes nor no (“Amount”).'],
    ['json', '{', '“{” is no JSON; put texts in quotes (“Amount”).'],
  ])('%s: “%s” is refused', (type, text, sentence) => {
    expect(read(field(type), text)).toBe(sentence)
  })

  it('chooses an option whatever its case, unless two differ by that', () => {
    expect(read(field('enum', { options: ['Open'] }), 'open')).toBe('Open')
    expect(read(field('enum', { options: ['A', 'a'] }), 'a')).toBe('a')
    expect(read(field('enum', { options: ['Aa', 'aA'] }), 'aa')).toMatch(/none of the options/)
  })

  it('names records by what they are shown as', () => {
    const many = field('relation', { relation: { model: 'm', kind: 'many' } })
    const resolve = (_: string, text: string) => (text === 'Ada' ? 'id-1' : undefined)
    expect(parseCell(many, 'Ada, Ada', { resolve })).toEqual({ ok: true, value: ['id-1'] })
    expect(parseCell(many, 'Bob', { resolve })).toEqual({
      ok: false,
      error: 'There is no record “Bob” (“Amount”).',
    })
  })

  const text = fc.string({ minLength: 1 })
  const values: [string, fc.Arbitrary<Json>][] = [
    ['string', text],
    ['number', fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)],
    ['integer', fc.integer()],
    ['boolean', fc.boolean()],
    ['list', fc.array(fc.jsonValue())],
    ['json', fc.jsonValue().filter((value) => value !== null) as fc.Arbitrary<Json>],
    [
      'colour',
      fc.oneof(
        fc.integer(),
        fc.boolean(),
        text.filter((one) => one.trim() !== ''),
      ),
    ],
  ]
  it.each(values)('that shows a value of the type %s is read as that value', (type, value) => {
    fc.assert(
      fc.property(value, (one) => {
        const shown = showCell(field(type), one)
        expect(JSON.stringify(read(field(type), shown))).toBe(JSON.stringify(one))
      }),
    )
  })
  it('that shows a list of texts is read as that list', () => {
    const texts = field('list', { of: 'string' })
    fc.assert(
      fc.property(fc.array(fc.string()), (list) => {
        expect(read(texts, showCell(texts, list))).toEqual(list)
      }),
    )
  })
})

describe('a change of type', () => {
  const to = (value: Json, from: string, type: string, more: Partial<ModelField> = {}) => {
    const converted = convertValue(value, field(from), field(type, more))
    return converted.ok ? converted.value : converted.error
  }
  it('converts what it can', () => {
    expect(to('12', 'string', 'number')).toBe(12)
    expect(to(12, 'number', 'string')).toBe('12')
    expect(to('31.1.2026', 'string', 'date')).toBe('2026-01-31')
    expect(to(true, 'boolean', 'integer')).toBe(1)
    expect(to(1, 'number', 'boolean')).toBe(true)
    expect(to(2, 'number', 'boolean')).toMatch(/neither/)
    expect(to('a, b', 'string', 'list', { of: 'string' })).toEqual(['a', 'b'])
    expect(to(5, 'number', 'list')).toEqual([5])
    expect(to([5], 'list', 'number')).toBe(5)
    expect(to([5, 6], 'list', 'number')).toBe('“[5,6]” is no single value (“Amount”).')
    expect(to(['a', 'b'], 'list', 'string')).toBe('["a","b"]')
    expect(to({ a: 1 }, 'json', 'text')).toBe('{"a":1}')
    expect(to('x', 'string', 'json')).toBe('x')
    expect(to('id-1', 'string', 'relation', { relation: { model: 'm', kind: 'many' } })).toEqual([
      'id-1',
    ])
  })

  const records: ModelRecord[] = ['1', 'two', '', '4', 'five'].map((value, at) => ({
    id: `r${at}`,
    modelId: 'm',
    'f:a': value,
  }))
  const change = { from: field('string'), to: field('number', { default: 0 }) }

  it('tells what it would do, and of which records it cannot', () => {
    const work = dryRun(records, change, 1)
    expect(work.next()).toEqual({
      done: true,
      value: {
        filled: 4,
        same: 0,
        converted: 2,
        refused: 2,
        examples: [{ recordId: 'r1', value: 'two', sentence: '“two” is no number (“Amount”).' }],
      },
    })
  })

  it('pauses on the way', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({ id: `${n}`, modelId: 'm', 'f:a': 'x' }))
    const work = dryRun(many, change)
    expect([work.next().value, work.next().value]).toEqual([200, 400])
  })

  it('leaves to the person what becomes of the rest', () => {
    const after = (others: 'clear' | 'default') =>
      records.map((record) => retypedValue(record, change, { others, fixes: { r4: 5 } }))
    expect(after('clear')).toEqual([1, undefined, undefined, 4, 5])
    expect(after('default')).toEqual([1, 0, undefined, 4, 5])
  })

  it('finds the options of an enum in what is there', () => {
    expect(optionsFrom([...records, ...records.slice(3)], field('string'))).toEqual([
      '4',
      'five',
      '1',
      'two',
    ])
    expect(optionsFrom(records, field('string'), 3)).toBeUndefined()
  })
})
