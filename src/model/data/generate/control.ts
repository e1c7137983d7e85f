import type { JsonObject } from '../../json'
import type { NestedNode } from '../../tree/types'
import { showCell } from '../cells'
import type { Model, ModelField } from '../model'

/** What a generated node shows: the model, and the field where it is one. Bindings find their nodes by it. */
export function metaOf(model: Model, field?: ModelField): JsonObject {
  return field ? { model: model.id, field: field.id } : { model: model.id }
}

const INPUTS: Readonly<Record<string, string>> = {
  number: 'number',
  integer: 'number',
  date: 'date',
  email: 'email',
  url: 'url',
}

/** What people read: the label of a field, else its name in words, such as `Created at` for `createdAt`. */
export function wordsOf(field: ModelField): string {
  if (field.label !== undefined && field.label !== '') return field.label
  const words = field.name
    .replaceAll(
      /([a-z\d])([A-Z])/g,
      (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
    )
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  return words === '' ? field.name : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The control that a person fills a field in with, and around it its label, its help and whether it is required. */
export function controlOf(model: Model, models: readonly Model[], field: ModelField): NestedNode {
  const meta = metaOf(model, field)
  const label = wordsOf(field)
  const help = field.help ?? ''
  const required = field.required === true
  if (field.type === 'boolean') {
    const checked = field.default === true
    const props = { text: label, description: help, name: field.name, checked, required: false }
    return { id: field.id, type: 'Checkbox', props, meta }
  }
  return {
    id: field.id,
    type: 'FormField',
    props: { label, help, required },
    meta,
    children: [{ id: `${field.id} control`, meta, ...inputOf(models, field) }],
  }
}

function inputOf(
  models: readonly Model[],
  field: ModelField,
): Pick<NestedNode, 'type'> & NestedPart {
  const { name, type } = field
  const value = field.default === undefined ? '' : showCell(field, field.default)
  const required = field.required === true
  if (type === 'text' || type === 'json' || type === 'list') {
    const placeholder = type === 'list' ? 'One entry in each line' : ''
    return { type: 'Textarea', props: { name, value, placeholder, required } }
  }
  if (type === 'enum') {
    const options = (field.options ?? []).map((option) => ({ label: option, value: option }))
    return { type: 'Select', props: { name, value, options, required } }
  }
  if (type === 'relation') {
    const target = models.find(({ id }) => id === field.relation?.model)?.name ?? 'record'
    const placeholder = `Choose ${/^[aeiou]/i.test(target) ? 'an' : 'a'} ${target.toLowerCase()}`
    return { type: 'Select', props: { name, value, options: [], placeholder, required } }
  }
  const input = Object.hasOwn(INPUTS, type) ? INPUTS[type] : undefined
  return {
    type: 'Input',
    props: { name, value, type: input ?? 'text', placeholder: '', required },
  }
}

interface NestedPart {
  readonly props: JsonObject
}
