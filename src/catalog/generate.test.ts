import { describe, expect, it } from 'vitest'
import { FIELD_TYPES, type Model, type ModelRecord } from '@/model/data/model'
import { GENERATED, generate } from '@/model/data/generate'
import { checkProp } from '@/model/props/check'
import type { NestedNode } from '@/model/tree/types'
import { definitions } from './definitions'

const model: Model = {
  id: 'm',
  name: 'Everything',
  fields: [...FIELD_TYPES, 'colour'].map((type, at) => ({
    id: `f${at}`,
    name: `field ${type}`,
    type,
    required: at % 2 === 0,
    help: 'A sentence.',
    ...(type === 'enum' && { options: ['A', 'B'], default: 'A' }),
    ...(type === 'integer' && { default: 3 }),
    ...(type === 'relation' && { relation: { model: 'm', kind: 'one' as const } }),
  })),
}
const record: ModelRecord = { id: 'r', modelId: 'm', 'f:f0': 'Ada', 'f:f4': true, 'f:f11': 'r' }

function all(node: NestedNode): readonly NestedNode[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

describe.each(GENERATED)('a generated %s', (kind) => {
  const root = generate(kind, { model, models: [model], samples: [record] })
  const nodes = all(root)

  it('is made of what the catalog has, with props that it takes', () => {
    const wrong = nodes.flatMap(({ type, props = {} }) => {
      const definition = definitions.get(type)
      if (!definition) return [type]
      return Object.entries(props).flatMap(([name, value]) => {
        const spec = definition.props[name]
        const problem = spec ? checkProp(spec, value) : 'There is no such prop.'
        return problem === undefined ? [] : [`${type}.${name}: ${problem}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('keeps the id of each field, on nodes with ids of their own', () => {
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    for (const { id } of model.fields) {
      expect(nodes.some(({ meta }) => (meta as { field?: string } | undefined)?.field === id)).toBe(
        true,
      )
    }
  })
})

it('names fields in words, unless they have a label', () => {
  const fields = [
    { id: 'a', name: 'createdAt', type: 'date' },
    { id: 'b', name: 'unit_price', type: 'number', label: 'Price' },
  ]
  const form = generate('form', { model: { id: 'm', name: 'M', fields }, models: [] })
  expect(form.children?.map(({ props }) => props?.['label'])).toEqual([
    'Created at',
    'Price',
    undefined,
  ])
})

it('shows the chosen fields alone, in their order', () => {
  const [, first, second] = model.fields
  if (!first || !second) throw new Error('The model has fields.')
  const form = generate('form', { model, models: [model], fields: [second, first] })
  expect(form.children?.map(({ type, props }) => props?.['label'] ?? type)).toEqual([
    'Field number',
    'Field text',
    'Button',
  ])
})
