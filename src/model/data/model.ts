import type { Json } from '../json'

/** What a field of a model holds. */
export const FIELD_TYPES = [
  'string',
  'text',
  'number',
  'integer',
  'boolean',
  'date',
  'enum',
  'email',
  'url',
  'json',
  'list',
  'relation',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** Where a field of the type `relation` leads. */
export interface Relation {
  /** The id of the other model. */
  readonly model: string
  readonly kind: 'one' | 'many'
  /** What becomes of a record when the one it names is deleted; `clear` unless given. */
  readonly onDelete?: 'clear' | 'refuse' | 'delete'
}

/** A field of a model. Its `id` stays when it is renamed. Keys that are not listed are kept. */
export interface ModelField {
  readonly id: string
  readonly name: string
  /** One of `FIELD_TYPES`; a field of another type is kept and takes any value. */
  readonly type: string
  readonly required?: boolean
  readonly unique?: boolean
  readonly default?: Json
  /** What a person reads; the name unless given. */
  readonly label?: string
  readonly help?: string
  /** Of `enum`: what may be chosen. */
  readonly options?: readonly string[]
  /** Of numbers: the limits. Of texts and lists: the least and most length. Of dates: `2026-01-31`. */
  readonly min?: number | string
  readonly max?: number | string
  /** Of texts: a regular expression that the whole of it matches. */
  readonly pattern?: string
  /** Of `list`: what its entries are. */
  readonly of?: string
  readonly relation?: Relation
}

/** The shape of some data of the project, as it is stored: one record. Keys that are not listed are kept. */
export interface Model {
  readonly id: string
  readonly name: string
  readonly fields: readonly ModelField[]
  readonly description?: string
  /** Milliseconds since 1970. */
  readonly updatedAt?: number
}

/**
 * One record of a model, as it is stored: each value is a field of its own under `f:<field id>`, so that two people who change two
 * cells do not meet (ADR 19), and a renamed field keeps its values.
 */
export interface ModelRecord {
  readonly id: string
  readonly modelId: string
  /** A fractional index: where it was put among the records of its model. */
  readonly order?: string
  /** Milliseconds since 1970. */
  readonly updatedAt?: number
  readonly [field: string]: Json | undefined
}

/** The field of a record that holds the value of a model's field. */
export function valueField(fieldId: string): `f:${string}` {
  return `f:${fieldId}`
}

/** The value of a field in a record; `undefined` where it has none. */
export function valueOf(record: ModelRecord, fieldId: string): Json | undefined {
  return record[valueField(fieldId)]
}
