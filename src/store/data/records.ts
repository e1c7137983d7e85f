import type { SliceOptions } from '@/lib/slices'
import { getEntry } from '@/model/buckets'
import { valueField, type Model, type ModelRecord } from '@/model/data/model'
import { ordersBetween } from '@/model/data/order'
import type { Json, JsonObject } from '@/model/json'
import type { EntityEdit } from '../entities/editEntities'
import { rowsIn } from '../slices/recordsSlice'
import type { AppThunk } from '../thunk'
import { BATCH, editInSlices } from './editInSlices'
import { loadRows } from './loadRows'

/** The values of a record by the ids of their fields. */
export type RecordValues = Readonly<Record<string, Json | undefined>>

interface AddOptions extends SliceOptions {
  /** `Add record` or `Import 1,200 records` unless given. */
  readonly label?: string
  /** Put behind this record; last unless given. */
  readonly after?: string
  /** A model that is made, or changed, in the same step: for rows whose model was inferred from them. */
  readonly model?: Model
}

/**
 * Adds records to a model in one step, however many: the page answers meanwhile. Fields without a value get their default. Answers the
 * ids, in order. Rejects with a sentence; when it is stopped, those that were added are one step of undo.
 */
export function addRecords(
  modelId: string,
  rows: readonly RecordValues[],
  options: AddOptions = {},
): AppThunk<Promise<readonly string[]>> {
  return async (dispatch, getState, { newId, randomBit }) => {
    await dispatch(loadRows(modelId))
    const {
      after,
      model = modelOf(getState().models.models, modelId),
      signal,
      onProgress,
    } = options
    if (!model) throw new Error('There is no such model any more.')
    const defaults = model.fields.flatMap(({ id, default: value }): [string, Json][] =>
      value === undefined ? [] : [[valueField(id), value]],
    )
    const { ids: standing, records } = rowsIn(getState().records, modelId)
    const at = after === undefined ? standing.length - 1 : standing.indexOf(after)
    const orderAt = (place: number) => {
      const id = standing[place]
      return id === undefined ? null : (getEntry(records, id)?.order ?? null)
    }
    const until = orderAt(at + 1)
    const ids: string[] = []

    function* edits(): Generator<EntityEdit> {
      if (options.model) yield modelEdit(options.model)
      let from = orderAt(at)
      for (let first = 0; first < rows.length; first += BATCH) {
        const some = rows.slice(first, first + BATCH)
        const orders = ordersBetween(from, until, some.length, randomBit)
        for (const [index, row] of some.entries()) {
          const id = newId()
          const order = orders[index]
          ids.push(id)
          const set: Record<string, Json> = { modelId, ...(order !== undefined && { order }) }
          for (const [key, value] of defaults) set[key] = value
          for (const [fieldId, value] of Object.entries(row)) {
            if (value !== undefined) set[valueField(fieldId)] = value
          }
          yield { collection: 'records', id, set }
        }
        from = orders.at(-1) ?? from
      }
    }

    const count = rows.length.toLocaleString('en')
    const label = options.label ?? (rows.length === 1 ? 'Add record' : `Add ${count} records`)
    await dispatch(editInSlices(edits(), { label, signal, onProgress }))
    return ids
  }
}

/** A value that goes into a cell; `undefined` or `null` empties it. */
export interface CellEdit {
  readonly recordId: string
  readonly fieldId: string
  readonly value: Json | undefined
}

/** Sets cells of a model's records in one step. A record that is gone by now is left out. Answers how many records changed. */
export function setCells(
  modelId: string,
  cells: readonly CellEdit[],
  options: SliceOptions & { readonly label?: string } = {},
): AppThunk<Promise<number>> {
  return async (dispatch, getState) => {
    await dispatch(loadRows(modelId))
    const { records } = rowsIn(getState().records, modelId)
    const sets = new Map<string, Record<string, Json | undefined>>()
    for (const { recordId, fieldId, value } of cells) {
      const record = getEntry(records, recordId)
      if (!record) continue
      let set = sets.get(recordId)
      if (!set) sets.set(recordId, (set = {}))
      // A text that was emptied has no value: it is never stored as an empty one beside others that are absent.
      set[valueField(fieldId)] = value === null || value === '' ? undefined : value
    }
    const edits = Array.from(sets, ([id, set]): EntityEdit => ({ collection: 'records', id, set }))
    const changed = edits.filter(({ id, set }) => differs(getEntry(records, id), set))
    const label = options.label ?? (cells.length === 1 ? 'Edit cell' : `Edit ${cells.length} cells`)
    return dispatch(editInSlices(changed, { ...options, label }))
  }
}

/** Moves records behind another one of their model, or first, in one step. */
export function moveRecords(
  modelId: string,
  ids: readonly string[],
  after: string | null,
): AppThunk<Promise<number>> {
  return async (dispatch, getState, { randomBit }) => {
    await dispatch(loadRows(modelId))
    const { ids: all, records } = rowsIn(getState().records, modelId)
    const moving = new Set(ids)
    const standing = all.filter((id) => !moving.has(id))
    const at = after === null ? -1 : standing.indexOf(after)
    const orderAt = (place: number) => {
      const id = standing[place]
      return id === undefined ? null : (getEntry(records, id)?.order ?? null)
    }
    const moved = all.filter((id) => moving.has(id))
    const orders = ordersBetween(orderAt(at), orderAt(at + 1), moved.length, randomBit)
    const edits = moved.map((id, index): EntityEdit => ({
      collection: 'records',
      id,
      set: { order: orders[index] },
    }))
    const label = moved.length === 1 ? 'Move record' : `Move ${moved.length} records`
    return dispatch(editInSlices(edits, { label }))
  }
}

function differs(record: ModelRecord | undefined, set: JsonObject | null): boolean {
  if (!record || !set) return true
  return Object.entries(set).some(([key, value]) => record[key] !== value)
}

/** A model of a list by its id. */
export function modelOf(models: readonly Model[], id: string): Model | undefined {
  return models.find((model) => model.id === id)
}

/** The edit that puts a model, with keys that it has no longer taken away. */
export function modelEdit(model: Model, before?: Model): EntityEdit {
  const { id, ...set } = model
  const gone = Object.keys(before ?? {}).map((key) => [key, undefined])
  return {
    collection: 'models',
    id,
    set: { ...Object.fromEntries(gone), id, ...set },
  }
}
