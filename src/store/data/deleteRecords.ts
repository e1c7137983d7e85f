import { inSlices, type SliceOptions } from '@/lib/slices'
import { fail, ok, type Result } from '@/model/result'
import type { EntityEdit } from '../entities/editEntities'
import { rowsIn } from '../slices/recordsSlice'
import type { AppThunk } from '../thunk'
import { editInSlices } from './editInSlices'
import { loadRows } from './loadRows'
import { modelOf } from './records'
import { modelsConcerned, planDeletion } from './relations'

/**
 * Deletes records of a model, with what their relations say: others lose what named them, or go along; all in one step. Refused with a
 * sentence when a relation holds it up; then nothing is deleted. Answers how many records are gone.
 */
export function deleteRecords(
  modelId: string,
  ids: readonly string[],
  options: SliceOptions & { readonly label?: string } = {},
): AppThunk<Promise<Result<number, string>>> {
  return async (dispatch, getState) => {
    const { models } = getState().models
    for (const id of modelsConcerned(models, modelId)) await dispatch(loadRows(id))
    const { signal } = options
    const plan = await inSlices(planDeletion(models, getState().records, ids), { signal })
    if (plan.refusal !== undefined) return fail(plan.refusal)
    const cleared = Array.from(plan.cleared, ([id, set]): EntityEdit => ({
      collection: 'records',
      id,
      set,
    }))
    const gone = Array.from(plan.gone, (id): EntityEdit => ({
      collection: 'records',
      id,
      set: null,
    }))
    const count = plan.gone.size.toLocaleString('en')
    const label =
      options.label ?? (plan.gone.size === 1 ? 'Delete record' : `Delete ${count} records`)
    await dispatch(editInSlices([...cleared, ...gone], { ...options, label }))
    return ok(plan.gone.size)
  }
}

/**
 * Deletes a model with all its records, in one step. Relations of other models that lead to it stay as they are and say so. Rejects with
 * a sentence.
 */
export function deleteModelWithRecords(
  modelId: string,
  options: SliceOptions = {},
): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    await dispatch(loadRows(modelId))
    const model = modelOf(getState().models.models, modelId)
    const { ids } = rowsIn(getState().records, modelId)
    const edits: EntityEdit[] = [
      { collection: 'models', id: modelId, set: null },
      ...ids.map((id): EntityEdit => ({ collection: 'records', id, set: null })),
    ]
    await dispatch(editInSlices(edits, { ...options, label: `Delete “${model?.name ?? modelId}”` }))
  }
}
