import { expect, it } from 'vitest'
import { mismatch } from './assignable'
import { conform } from './conform'
import type { Schema } from './types'

it.each<[Schema, Schema, string | undefined]>([
  [{}, { type: 'string' }, undefined],
  [{ type: 'integer' }, { type: 'number' }, undefined],
  [
    { type: 'number' },
    { type: 'integer' },
    'The value is a number, and a whole number is expected.',
  ],
  [{ type: ['string', 'null'] }, { type: 'string' }, undefined],
  [
    { type: 'array', items: { type: 'string' } },
    { type: 'array', items: { type: 'number' } },
    '“[]” is a text, and a number is expected.',
  ],
  [
    { type: 'object', properties: { a: { type: 'string' } } },
    { type: 'object', properties: { a: { type: 'number' } } },
    '“a” is a text, and a number is expected.',
  ],
  [
    { type: 'object', properties: {}, additionalProperties: false },
    { required: ['id'] },
    'The value has no “id”, which is required.',
  ],
  [{ type: 'object', properties: {} }, { required: ['id'] }, undefined],
  [
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    'The value may be "b", which is not among the expected values.',
  ],
  [
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { type: 'string' },
    'The value is null, and a text is expected.',
  ],
  [{ type: 'string' }, { anyOf: [{ type: 'number' }, { type: 'string' }] }, undefined],
  [
    { type: 'boolean' },
    { anyOf: [{ type: 'number' }, { type: 'string' }] },
    'The value is a boolean, and a number or a text is expected.',
  ],
])('%j into %j: %s', (from, to, reason) => {
  expect(mismatch(from, to)).toBe(reason)
})

it('tells what does not conform, and where', () => {
  const schema: Schema = {
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: { required: ['name'], properties: { name: { type: 'string' } } },
      },
    },
  }
  expect(conform({ rows: [{ name: 'a' }] }, schema)).toEqual({ ok: true, value: null })
  const wrong = conform({ rows: [{ name: 'a' }, { name: 1 }, {}] }, schema)
  expect(wrong.ok ? [] : wrong.error).toEqual([
    'rows[1].name: type "number" is invalid. Expected "string".',
    'rows[2]: does not have required property "name".',
  ])
  const broken = conform(1, { pattern: '(' })
  expect(broken.ok).toBe(true)
  const odd = conform('x', { type: 'string', pattern: '(' })
  expect(odd.ok ? '' : odd.error[0]).toMatch(/^The schema cannot be used: /)
})
