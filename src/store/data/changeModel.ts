import type { SliceOptions } from '@/lib/slices'
import { getEntry } from '@/model/buckets'
import type { CellContext } from '@/model/data/cells'
import { retypedValue, type RetypeChoices } from '@/model/data/convert'
import { valueField, type Model, type ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import type { EntityEdit } from '../entities/editEntities'
import { rowsIn, type ModelRows } from '../slices/recordsSlice'
import type { AppThunk } from '../thunk'
import { editInSlices } from './editInSlices'
import { loadRows } from './loadRows'
import { modelEdit, modelOf } from './records'

/** What becomes of the records when a model changes. */
export interface ChangeOptions extends SliceOptions, CellContext {
  /** What becomes of values that cannot be converted, by the field's id; those of other fields go. */
  readonly choices?: Readonly<Record<string, RetypeChoices>>
  readonly label?: string
}

/**
 * Puts a model, or makes it, and changes its records with it, all in one step: the values of fields that are gone go, those of fields of
 * another type are converted. A renamed field keeps its values, because they are under its id. Rejects with a sentence.
 */
export function changeModel(model: Model, options: ChangeOptions = {}): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const standing = modelOf(getState().models.models, model.id)
    if (standing) await dispatch(loadRows(model.id))
    // The model of now: it may have changed while the records were read.
    const before = modelOf(getState().models.models, model.id)
    const rows = rowsIn(getState().records, model.id)
    const { label = labelFor(before, model), signal, onProgress } = options
    const edits = editsOf({ before, model, rows }, options)
    await dispatch(editInSlices(edits, { label, signal, onProgress }))
  }
}

/** Adds a field at the end, or at a place. */
export function addField(modelId: string, field: ModelField, at?: number) {
  return changeFields(modelId, `Add “${field.name}”`, (fields) =>
    fields.toSpliced(at ?? fields.length, 0, field),
  )
}

/** Gives a field another name; its values stay. */
export function renameField(modelId: string, fieldId: string, name: string) {
  return changeField(modelId, fieldId, { name }, { label: `Rename to “${name}”` })
}

/** Changes what a field says. With another type, this is `retypeField`. */
export function changeField(
  modelId: string,
  fieldId: string,
  set: Partial<Omit<ModelField, 'id'>> | { readonly [Key in keyof ModelField]?: undefined },
  options: ChangeOptions = {},
) {
  return changeFields(
    modelId,
    options.label,
    (fields) => fields.map((field) => (field.id === fieldId ? withSet(field, set) : field)),
    options,
  )
}

/** Gives a field another type, and its values with it; `choices` says what becomes of those that cannot be converted. */
export function retypeField(
  modelId: string,
  to: ModelField,
  choices: RetypeChoices = { others: 'clear' },
  options: ChangeOptions = {},
) {
  const label = options.label ?? `Change the type of “${to.name}”`
  return changeFields(
    modelId,
    label,
    (fields) => fields.map((field) => (field.id === to.id ? to : field)),
    { ...options, choices: { [to.id]: choices } },
  )
}

/** Takes a field away, with its values. */
export function removeField(modelId: string, fieldId: string, options: ChangeOptions = {}) {
  return changeFields(
    modelId,
    options.label,
    (fields) => fields.filter(({ id }) => id !== fieldId),
    options,
  )
}

/** Puts a field at another place. */
export function moveField(modelId: string, fieldId: string, to: number) {
  return changeFields(modelId, 'Move field', (fields) => {
    const field = fields.find(({ id }) => id === fieldId)
    return field ? fields.filter((one) => one !== field).toSpliced(to, 0, field) : fields
  })
}

function changeFields(
  modelId: string,
  label: string | undefined,
  change: (fields: readonly ModelField[]) => readonly ModelField[],
  options: ChangeOptions = {},
): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const model = modelOf(getState().models.models, modelId)
    if (!model) throw new Error('There is no such model any more.')
    const fields = change(model.fields)
    if (sameJson(fields as unknown as Json, model.fields as unknown as Json)) return
    await dispatch(
      changeModel({ ...model, fields }, { ...options, ...(label !== undefined && { label }) }),
    )
  }
}

function withSet(field: ModelField, set: object): ModelField {
  const entries = Object.entries({ ...field, ...set }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as ModelField
}

interface Change {
  readonly before: Model | undefined
  readonly model: Model
  readonly rows: ModelRows
}

function* editsOf(
  { before, model, rows }: Change,
  { choices = {}, resolve }: ChangeOptions,
): Generator<EntityEdit> {
  yield modelEdit(model, before)
  const after = new Map(model.fields.map((field) => [field.id, field]))
  const changes = (before?.fields ?? []).flatMap((from) => {
    const to = after.get(from.id)
    return to && !isRetyped(from, to) ? [] : [{ from, to }]
  })
  if (changes.length === 0) return
  for (const id of rows.ids) {
    const record = getEntry(rows.records, id)
    if (!record) continue
    const set: Record<string, Json | undefined> = {}
    for (const { from, to } of changes) {
      const key = valueField(from.id)
      const old = record[key]
      const own = Object.hasOwn(choices, from.id) ? choices[from.id] : undefined
      const retype = to && { from, to, ...(resolve && { resolve }) }
      const value = retype && retypedValue(record, retype, own ?? { others: 'clear' })
      if (value !== old) set[key] = value
    }
    if (Object.keys(set).length > 0) yield { collection: 'records', id, set }
  }
}

function isRetyped(from: ModelField, to: ModelField): boolean {
  if (from.type !== to.type || from.of !== to.of) return true
  return to.type === 'relation' && from.relation?.kind !== to.relation?.kind
}

function labelFor(before: Model | undefined, model: Model): string {
  if (!before) return `New model “${model.name}”`
  const gone = before.fields.filter((field) => !model.fields.some(({ id }) => id === field.id))
  const [only] = gone
  if (only && gone.length === 1) return `Remove “${only.name}”`
  return before.name === model.name ? `Change “${model.name}”` : `Rename to “${model.name}”`
}
