import { countText } from '@/components/ui/amounts'
import type { SliceOptions } from '@/lib/slices'
import { getEntry } from '@/model/buckets'
import { valueField } from '@/model/data/model'
import type { AppThunk } from '@/store'
import { deleteRecords } from '@/store/data/deleteRecords'
import {
  addRecords,
  setCells as setCellsOf,
  type CellEdit,
  type RecordValues,
} from '@/store/data/records'
import { notify } from '@/store/slices/noticesSlice'
import { rowsIn } from '@/store/slices/recordsSlice'
import { announce } from '../view/announce'
import { selectModel } from '../view/shownModel'
import { tellFailure } from '../view/steps'

interface StepOptions extends SliceOptions {
  readonly label?: string
}

/** Gives cells of a model's records other values, as one step, and says so. */
export function setCells(
  modelId: string,
  cells: readonly CellEdit[],
  options: StepOptions & { readonly label: string },
): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const count = await dispatch(tellFailure(() => setCellsOf(modelId, cells, options)))
    if (count !== undefined && count > 0) announce(`${options.label}.`)
  }
}

/** Adds records behind the others, as one step. Answers their ids; none where that was not possible. */
export function addRows(
  modelId: string,
  rows: readonly RecordValues[],
  options: StepOptions = {},
): AppThunk<Promise<readonly string[]>> {
  return async (dispatch) => {
    const ids = await dispatch(tellFailure(() => addRecords(modelId, rows, options)))
    if (ids && ids.length > 0) {
      announce(`${options.label ?? `Added ${countText(ids.length, 'record')}`}.`)
    }
    return ids ?? []
  }
}

/** Copies records behind the others, as one step. Unique values are left for the person to fill in: no two records have the same. */
export function duplicateRows(
  modelId: string,
  ids: readonly string[],
): AppThunk<Promise<readonly string[]>> {
  return async (dispatch, getState) => {
    const state = getState()
    const fields = selectModel(state, modelId)?.fields.filter(({ unique }) => !unique) ?? []
    const { records } = rowsIn(state.records, modelId)
    const rows = ids.flatMap((id): RecordValues[] => {
      const record = getEntry(records, id)
      if (!record) return []
      return [Object.fromEntries(fields.map((field) => [field.id, record[valueField(field.id)]]))]
    })
    const label = `Duplicate ${countText(rows.length, 'record')}`
    return dispatch(addRows(modelId, rows, { label }))
  }
}

/** Deletes records, as one step, with what relations say. What holds it up is told. */
export function deleteRows(
  modelId: string,
  ids: readonly string[],
  options: SliceOptions = {},
): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const done = await dispatch(tellFailure(() => deleteRecords(modelId, ids, options)))
    if (!done) return
    if (done.ok) announce(`Deleted ${countText(done.value, 'record')}.`)
    else dispatch(notify({ kind: 'error', text: done.error, ofProject: true }))
  }
}
