import type { NestedNode } from '../../tree/types'
import { showCell } from '../cells'
import { valueOf, type Model, type ModelField, type ModelRecord } from '../model'
import { controlOf, metaOf, wordsOf } from './control'

/** What can be made of a model on a page. */
export const GENERATED = ['form', 'table', 'detail'] as const
export type Generated = (typeof GENERATED)[number]

interface Generating {
  readonly model: Model
  /** All models, for the names of those that relations lead to. */
  readonly models: readonly Model[]
  /** The fields that are shown, in this order; all of them unless given. */
  readonly fields?: readonly ModelField[]
  /** Records whose values stand in for those that bindings bring. */
  readonly samples?: readonly ModelRecord[]
  /** How the record that a relation leads to is called. */
  readonly nameOf?: (modelId: string, id: string) => string
}

/** Rows that a table is drawn with before it is bound to anything. */
const ROWS = 3

/**
 * Ordinary nodes for the fields of a model. Each that stands for a field has `meta: {model, field}`, so that it can be bound to the
 * field however it is renamed. The ids are only unique within it: inserting gives fresh ones.
 */
export function generate(kind: Generated, generating: Generating): NestedNode {
  switch (kind) {
    case 'form':
      return formOf(generating)
    case 'table':
      return tableOf(generating)
    case 'detail':
      return detailOf(generating)
  }
}

function formOf({ model, models, fields = model.fields }: Generating): NestedNode {
  const meta = metaOf(model)
  return {
    id: 'form',
    type: 'Form',
    name: `${model.name} form`,
    props: { label: model.name },
    meta,
    children: [
      ...fields.map((field) => controlOf(model, models, field)),
      { id: 'save', type: 'Button', props: { text: 'Save', type: 'submit' }, meta },
    ],
  }
}

function tableOf(generating: Generating): NestedNode {
  const { model, fields = model.fields, samples = [] } = generating
  const meta = metaOf(model)
  const align = ({ type }: ModelField) =>
    type === 'number' || type === 'integer' ? { align: 'end' } : {}
  const row = (record: ModelRecord | undefined, at: number): NestedNode => ({
    id: `row ${at}`,
    type: 'TableRow',
    props: {},
    meta,
    children: fields.map((field) => ({
      id: `cell ${at} ${field.id}`,
      type: 'TableCell',
      props: { text: textOf(generating, field, record), ...align(field) },
      meta: metaOf(model, field),
    })),
  })
  const records = samples.length === 0 ? [undefined] : samples.slice(0, ROWS)
  return {
    id: 'table',
    type: 'Table',
    name: `${model.name} table`,
    props: { caption: model.name },
    meta,
    children: [
      {
        id: 'header',
        type: 'TableHeader',
        props: {},
        children: [
          {
            id: 'names',
            type: 'TableRow',
            props: {},
            children: fields.map((field) => ({
              id: `head ${field.id}`,
              type: 'TableHead',
              props: { text: wordsOf(field), ...align(field) },
              meta: metaOf(model, field),
            })),
          },
        ],
      },
      { id: 'body', type: 'TableBody', props: {}, meta, children: records.map(row) },
    ],
  }
}

function detailOf(generating: Generating): NestedNode {
  const { model, fields = model.fields, samples = [] } = generating
  const [record] = samples
  return {
    id: 'card',
    type: 'Card',
    name: `${model.name} detail`,
    props: {},
    meta: metaOf(model),
    children: [
      {
        id: 'header',
        type: 'CardHeader',
        props: {},
        children: [{ id: 'title', type: 'CardTitle', props: { text: model.name } }],
      },
      {
        id: 'content',
        type: 'CardContent',
        props: {},
        children: [
          {
            id: 'grid',
            type: 'Grid',
            props: { columns: 2 },
            children: fields.map((field) => ({
              id: `pair ${field.id}`,
              type: 'Stack',
              props: { gap: '1' },
              meta: metaOf(model, field),
              children: [
                {
                  id: `label ${field.id}`,
                  type: 'Text',
                  props: { text: wordsOf(field), size: 'sm', tone: 'muted' },
                },
                {
                  id: `value ${field.id}`,
                  type: 'Text',
                  props: { text: textOf(generating, field, record) },
                  meta: metaOf(model, field),
                },
              ],
            })),
          },
        ],
      },
    ],
  }
}

/** A value as a page shows it; the name of the field while there is no record. */
function textOf(
  { nameOf = (_, id) => id }: Generating,
  field: ModelField,
  record: ModelRecord | undefined,
): string {
  if (!record) return wordsOf(field)
  const value = valueOf(record, field.id)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field.type === 'relation' && value !== undefined) {
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
    const model = field.relation?.model ?? ''
    return ids.map((id) => (typeof id === 'string' ? nameOf(model, id) : '')).join(', ')
  }
  return showCell(field, value) || '–'
}
