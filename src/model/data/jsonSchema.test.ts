import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonObject, type Json, type JsonObject } from '../json'
import { readModelText } from './jsonSchema'
import { FIELD_TYPES, type Model, type ModelField } from './model'
import type { SchemaContext } from './modelOfSchema'
import { schemaOfModel, schemaText } from './schemaOfModel'

function contextOf(more: Partial<SchemaContext> = {}): SchemaContext {
  let ids = 0
  return { newId: () => `new-${++ids}`, ...more }
}
const textOf = (json: Json) => JSON.stringify(json, null, 2)
function modelOf(json: Json, more: Partial<SchemaContext> = {}): Model {
  const read = readModelText(textOf(json), contextOf(more))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
/** The sentences on a text, each with the part of the text that it is about. */
function problemsOf(text: string, more: Partial<SchemaContext> = {}): string[][] {
  const read = readModelText(text, contextOf(more))
  if (read.ok) throw new Error('It was read.')
  return read.error.map(({ start, end, sentence }) => [text.slice(start, end), sentence])
}

const BEFORE: Model = {
  id: 'm',
  name: 'Person',
  fields: [
    { id: 'a', name: 'name', type: 'string', required: true },
    { id: 'b', name: 'born', type: 'date' },
  ],
}

describe('a schema', () => {
  it('says of each field what it is', () => {
    const model: Model = {
      ...BEFORE,
      description: 'Who is who',
      fields: [
        { id: 'a', name: 'name', type: 'string', required: true, min: 1, pattern: 'a|b' },
        { id: 's', name: 'state', type: 'enum', options: ['open', 'done'], default: 'open' },
        { id: 't', name: 'tags', type: 'list', of: 'string', max: 3 },
        { id: 'f', name: 'friends', type: 'relation', relation: { model: 'm', kind: 'many' } },
        { id: 'n', name: 'notes', type: 'text', label: 'Notes', help: 'Anything' },
      ],
    }
    expect(schemaOfModel(model)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      'x-id': 'm',
      title: 'Person',
      description: 'Who is who',
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, pattern: '^(?:a|b)$', 'x-id': 'a' },
        state: { type: 'string', enum: ['open', 'done'], default: 'open', 'x-id': 's' },
        tags: { type: 'array', items: { type: 'string' }, maxItems: 3, 'x-id': 't' },
        friends: {
          type: 'array',
          items: { type: 'string' },
          uniqueItems: true,
          'x-relation': { model: 'm', kind: 'many' },
          'x-id': 'f',
        },
        notes: {
          title: 'Notes',
          description: 'Anything',
          type: 'string',
          'x-type': 'text',
          'x-id': 'n',
        },
      },
      required: ['name'],
    })
  })

  it('renames a field whose property has its id and another name', () => {
    const model = modelOf(
      { properties: { fullName: { type: 'string', 'x-id': 'a' }, born: { type: 'string' } } },
      { before: BEFORE },
    )
    expect(model.fields.map(({ id, name, type }) => [id, name, type])).toEqual([
      ['a', 'fullName', 'string'],
      ['b', 'born', 'string'],
    ])
  })

  it('makes fields of properties that are new, and none of a name that another field took', () => {
    const model = modelOf(
      { properties: { born: { 'x-id': 'a' }, name: { type: 'number' } } },
      { before: BEFORE },
    )
    expect(model.fields.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'born'],
      ['new-1', 'name'],
    ])
  })

  it('keeps what only the editor knows of a field', () => {
    const before = { ...BEFORE, fields: [{ ...BEFORE.fields[0], widget: 'slider' } as never] }
    const model = modelOf({ properties: { name: { type: 'number' } } }, { before })
    expect(model.fields).toEqual([{ id: 'a', name: 'name', type: 'number', widget: 'slider' }])
  })

  it('leaves foreign keywords where they are', () => {
    const schema = {
      $comment: 'first',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      'x-id': 'm',
      title: 'Order',
      type: 'object',
      additionalProperties: false,
      properties: {
        price: {
          $comment: 'in euros',
          'x-id': 'p',
          type: 'number',
          exclusiveMinimum: 0,
          examples: [{ $ref: '#/nowhere' }],
        },
        address: { type: 'object', properties: { city: { type: 'string' } }, 'x-id': 'd' },
        note: { type: ['string', 'null'], minLength: 2, 'x-id': 'n' },
        list: { type: 'array', items: { type: 'string', minLength: 1 }, 'x-id': 'l' },
        code: { type: 'string', pattern: '[a-z]', 'x-id': 'c' },
        sku: { $ref: '#/$defs/sku', 'x-id': 's' },
      },
      $defs: { sku: { type: 'string', maxLength: 8 } },
    }
    const model = modelOf(schema)
    expect(model.fields.map(({ type }) => type)).toEqual([
      'number',
      'json',
      'string',
      'list',
      'string',
      'string',
    ])
    expect(model.fields[5]).toMatchObject({ max: 8 })
    expect(schemaText(model)).toBe(`${textOf(schema)}\n`)
    const [, , note, ...rest] = model.fields
    const retyped = { ...model, fields: [{ ...note, type: 'number' } as ModelField, ...rest] }
    expect(schemaOfModel(retyped)['properties']).toMatchObject({
      note: { type: 'number' },
    })
  })

  it('may have names that are numbers, and two fields of one name', () => {
    const model: Model = {
      id: 'm',
      name: 'Odd',
      fields: ['b', '1', '0', 'b', '__proto__'].map((name, at) => ({
        id: `f${at}`,
        name,
        type: 'string',
      })),
    }
    expect(modelOf(schemaOfModel(model))).toEqual(model)
  })

  it('names a model of a relation by its name, too', () => {
    const property = { 'x-relation': { model: 'Person', kind: 'one' } }
    const models = [{ id: 'm', name: 'Person' }]
    const model = modelOf({ properties: { who: property } }, { models })
    expect(model.fields[0]?.relation?.model).toBe('m')
    expect(problemsOf(textOf({ properties: { who: property } }), { models: [] })).toEqual([
      ['"Person"', 'There is no such model. Give its id or its name.'],
    ])
  })
})

describe('the plain shape', () => {
  it('is taken as it is', () => {
    const seed = {
      id: 'm',
      name: 'User',
      fields: [{ id: 'f', name: 'email', type: 'string', required: true }],
    }
    expect(modelOf(seed)).toEqual(seed)
  })
  it('says what is missing', () => {
    expect(problemsOf('{"name":"User","fields":[{"type":"string"}]}')).toEqual([
      ['{"type":"string"}', 'A field has a “name”, which is a text.'],
    ])
  })
})

describe('a schema that no model is made of', () => {
  it.each([
    ['{"a": 1,}', ','],
    ['{"properties": {"a": {"type": "string"}', '}'],
    ['', ''],
  ])('is no JSON: %s', (text, place) => {
    const [[part] = []] = problemsOf(text)
    expect(part).toBe(place)
  })

  it.each<[string, string, string]>([
    ['{"properties":{"a":{"$ref":"#"}}}', '"#"', 'leads back'],
    [
      '{"properties":{"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"items":{"$ref":"#/$defs/y"}},"y":{"$ref":"#/$defs/x"}}}',
      '"#/$defs/x"',
      'leads back',
    ],
    ['{"properties":{"a":{"$ref":"#/$defs/x"}}}', '"#/$defs/x"', 'nothing at'],
    ['{"properties":{"a":{"$ref":"http://x.de"}}}', '"http://x.de"', 'not in this schema'],
    ['{"properties":{"a":{"type":"strng"}}}', '"strng"', 'no such type'],
    ['{"properties":{"a":{"enum":[1]}}}', '[1]', 'different texts'],
    ['{"properties":{"a":{"type":"number","minimum":"1"}}}', '"1"', 'a number'],
    ['{"properties":{"a":{"x-id":"1"},"b":{"x-id":"1"}}}', '"1"', '“a” has the same id'],
    ['{"properties":{"a":{},"a":{}}}', '"a"', 'twice'],
    ['{"properties":{"a":true}}', 'true', 'has to be an object'],
    ['{"properties":{},"required":["b"]}', '"b"', 'no such property'],
    ['{"type":"array"}', '"array"', 'A model is an object'],
    ['[1]', '[1]', 'A model is a JSON object'],
    ['{"properties":{"a":{"x-relation":{"model":"m"}}}}', '{"model":"m"}', 'such as'],
  ])('%s', (text, place, sentence) => {
    const [[part, said] = []] = problemsOf(text)
    expect(part).toBe(place)
    expect(said).toContain(sentence)
  })

  it('comes to an end, however long and deep it is', () => {
    const deep = `${'{"properties":{"a":'.repeat(20_000)}{}${'}}'.repeat(20_000)}`
    expect(problemsOf(deep)[0]?.[1]).toContain('nested deeper')
    const defs = Array.from({ length: 5000 }, (_, n) => [`d${n}`, { $ref: `#/$defs/d${n + 1}` }])
    const chain = { properties: { a: { $ref: '#/$defs/d0' } }, $defs: Object.fromEntries(defs) }
    expect(problemsOf(JSON.stringify(chain)).length).toBeGreaterThan(0)
  })
})

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 })
const fieldOf = fc
  .record({
    name: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('1', 'a', '__proto__', 'a/b~c')),
    type: fc.oneof(fc.constantFrom(...FIELD_TYPES), fc.constantFrom('colour', 'datetime')),
    required: fc.constantFrom(true, undefined),
    unique: fc.constantFrom(true, undefined),
    default: optional(fc.jsonValue() as fc.Arbitrary<Json>),
    label: optional(fc.string()),
    help: optional(fc.string()),
    options: optional(words),
    min: optional(fc.oneof(fc.integer(), fc.constant('2026-01-01'))),
    max: optional(fc.oneof(fc.integer(), fc.constant('2026-12-31'))),
    pattern: optional(fc.constantFrom('a|b', '[a-z]+', '(?:a)', '[^]*(?:a|b)[^]*', '\\$', '')),
    of: optional(fc.constantFrom('string', 'json', 'enum', 'date', 'colour', 'relation', 'list')),
    relation: optional(
      fc.record({
        model: fc.constant('m'),
        kind: fc.constantFrom('one', 'many'),
        onDelete: fc.constantFrom('clear', 'refuse', 'delete'),
      }),
    ),
  })
  .map((field) =>
    Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined)),
  )
const models = fc.array(fieldOf, { maxLength: 6 }).map((fields): Model => ({
  id: 'm',
  name: 'Any',
  fields: fields.map((field, at) => ({ id: `f${at}`, ...field }) as unknown as ModelField),
}))
const keyword = fc.constantFrom('$comment', 'examples', 'x-widget', 'multipleOf', 'deprecated')

describe('the laws', () => {
  it('a model comes back from its schema', () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(modelOf(schemaOfModel(model))).toEqual(JSON.parse(JSON.stringify(model)))
      }),
    )
  })

  it('foreign keywords come back in their places', () => {
    fc.assert(
      fc.property(models, keyword, fc.nat(8), (model, key, place) => {
        const schema = schemaOfModel(model)
        const properties = schema['properties']
        if (!isJsonObject(properties)) throw new Error('There are none.')
        const withKey = (json: JsonObject): JsonObject =>
          Object.fromEntries(Object.entries(json).toSpliced(place, 0, [key, 1]))
        const edited = withKey({
          ...schema,
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, withKey(one as JsonObject)]),
          ),
        })
        const text = `${textOf(edited)}\n`
        expect(schemaText(modelOf(edited))).toBe(text)
      }),
    )
  })
})
