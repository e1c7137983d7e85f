import { getEntry } from '@/model/buckets'
import { valueOf, type Model, type ModelField } from '@/model/data/model'
import type { JsonObject } from '@/model/json'
import type { AppThunk, RootState } from '@/store'
import type { EntityEdit } from '@/store/entities'
import { rowsIn } from '@/store/slices/recordsSlice'
import { freeFieldName } from '../list/names'
import { selectModel } from '../view/shownModel'
import { runPlan } from '../view/steps'

/** What changes of a field; `undefined` takes something away. */
export type FieldChange = { readonly [Key in keyof ModelField]?: ModelField[Key] | undefined }

/** Adds a field behind the others; answers its id. */
export function addField(
  modelId: string,
  wanted: Partial<ModelField> = {},
): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const model = selectModel(getState(), modelId)
    if (!model) return undefined
    const name = freeFieldName(
      wanted.name ?? 'field',
      model.fields.map((field) => field.name),
    )
    const field: ModelField = { type: 'string', ...wanted, id: newId(), name }
    const isDone = dispatch(
      runPlan({
        label: `Add field “${name}”`,
        edits: [fieldsEdit(model, [...model.fields, field])],
      }),
    )
    return isDone ? field.id : undefined
  }
}

/** Changes what a field is, without its records: for a change of type there is `retypeField`. */
export function changeField(
  modelId: string,
  fieldId: string,
  change: FieldChange,
  label?: string,
): AppThunk<boolean> {
  return (dispatch, getState) => {
    const model = selectModel(getState(), modelId)
    const field = model?.fields.find(({ id }) => id === fieldId)
    if (!model || !field) return false
    const next = withChange(field, change)
    const fields = model.fields.map((one) => (one === field ? next : one))
    return dispatch(
      runPlan({ label: label ?? `Change “${field.name}”`, edits: [fieldsEdit(model, fields)] }),
    )
  }
}

/** Puts a field at another place, counted without itself. */
export function moveField(modelId: string, fieldId: string, to: number): AppThunk<boolean> {
  return (dispatch, getState) => {
    const model = selectModel(getState(), modelId)
    const field = model?.fields.find(({ id }) => id === fieldId)
    if (!model || !field) return false
    const others = model.fields.filter((one) => one !== field)
    const fields = others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, field)
    if (fields.every((one, at) => one === model.fields[at])) return false
    return dispatch(runPlan({ label: `Move “${field.name}”`, edits: [fieldsEdit(model, fields)] }))
  }
}

/** Copies a field behind itself, without the values of records; answers its id. */
export function copyField(modelId: string, fieldId: string): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const model = selectModel(getState(), modelId)
    const at = model?.fields.findIndex(({ id }) => id === fieldId) ?? -1
    const field = model?.fields[at]
    if (!model || !field) return undefined
    const names = model.fields.map(({ name }) => name)
    const copy = { ...field, id: newId(), name: freeFieldName(`${field.name}Copy`, names) }
    const fields = model.fields.toSpliced(at + 1, 0, copy)
    const label = `Duplicate “${field.name}”`
    return dispatch(runPlan({ label, edits: [fieldsEdit(model, fields)] })) ? copy.id : undefined
  }
}

/** How many records of a model that are in the state have a value of a field. */
export function countFilled(state: RootState, modelId: string, fieldId: string): number {
  const { records, ids } = rowsIn(state.records, modelId)
  return ids.filter((id) => {
    const record = getEntry(records, id)
    return record !== undefined && valueOf(record, fieldId) !== undefined
  }).length
}

/** A field after something of it changed. */
export function withChange(field: ModelField, change: FieldChange): ModelField {
  const entries = Object.entries({ ...field, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as ModelField
}

function fieldsEdit({ id }: Model, fields: readonly ModelField[]): EntityEdit {
  return { collection: 'models', id, set: { fields } as unknown as JsonObject }
}
