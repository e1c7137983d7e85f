import { countText } from '@/components/ui/amounts'
import { saveBlob } from '@/lib/download'
import { inSlices, type SliceOptions } from '@/lib/slices'
import { getEntry } from '@/model/buckets'
import { writeCsv, writeJson } from '@/model/data/exportRows'
import { planImport, type ImportPlan } from '@/model/data/importRows'
import type { Model, ModelRecord } from '@/model/data/model'
import { sampleRecords } from '@/model/data/sample'
import { schemaText } from '@/model/data/schemaOfModel'
import type { ColumnMapping, Table } from '@/model/data/table'
import type { AppThunk, RootState } from '@/store'
import { loadRows } from '@/store/data/loadRows'
import { addRecords } from '@/store/data/records'
import { rowsIn } from '@/store/slices/recordsSlice'
import { recordFinder } from '../records/rows/recordNames'
import { announce } from '../view/announce'
import { tellFailure } from '../view/steps'

/** Adds seeded sample records as one step. Rejects with a sentence, or when it was given up. */
export function addSamples(
  model: Model,
  { count, seed }: { readonly count: number; readonly seed: number },
  { signal, onProgress }: SliceOptions,
): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    await dispatch(loadAll(model))
    const state = getState()
    const work = sampleRecords(model, {
      seed,
      count,
      related: (modelId) => rowsIn(state.records, modelId).ids,
      standing: recordsIn(state, model.id),
    })
    const rows = await inSlices(work, {
      signal,
      onProgress: (made) => onProgress?.((made / count) * 0.5),
    })
    const label = `Add ${countText(rows.length, 'sample record')}`
    await dispatch(
      addRecords(model.id, rows, {
        label,
        signal,
        onProgress: (added) => onProgress?.(0.5 + (added / count) * 0.5),
      }),
    )
    announce(`${label}.`)
  }
}

/** Finds out what of a table becomes records of a model. Rejects when it was given up. */
export function planTable(
  model: Model,
  { table, mapping }: { readonly table: Table; readonly mapping: ColumnMapping },
  options: SliceOptions,
): AppThunk<Promise<ImportPlan>> {
  return async (dispatch, getState) => {
    await dispatch(loadAll(model))
    const state = getState()
    const work = planImport(table, model, {
      mapping,
      standing: recordsIn(state, model.id),
      resolve: recordFinder(state),
      has: (modelId, id) => getEntry(rowsIn(state.records, modelId).records, id) !== undefined,
    })
    return inSlices(work, options)
  }
}

/** Gives the person the records of a model as a file, or its schema. */
export function exportModel(
  model: Model,
  format: 'csv' | 'json' | 'schema',
  options: SliceOptions = {},
): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    if (format === 'schema') {
      const text = schemaText(model)
      saveBlob(new Blob([text], { type: 'application/schema+json' }), `${model.name}.schema.json`)
      return
    }
    await dispatch(tellFailure(() => loadAll(model)))
    const records = recordsIn(getState(), model.id)
    const work = format === 'csv' ? writeCsv(model, records) : writeJson(model, records)
    const text = await inSlices(work, options)
    const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'
    saveBlob(new Blob([text], { type }), `${model.name}.${format}`)
    announce(`Exported ${countText(rowsIn(getState().records, model.id).ids.length, 'record')}.`)
  }
}

function loadAll(model: Model): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const related = model.fields.flatMap(({ relation }) => relation?.model ?? [])
    for (const id of new Set([model.id, ...related])) await dispatch(loadRows(id))
  }
}

function* recordsIn(state: RootState, modelId: string): Generator<ModelRecord> {
  const { records, ids } = rowsIn(state.records, modelId)
  for (const id of ids) {
    const record = getEntry(records, id)
    if (record) yield record
  }
}
