import { countText } from '@/components/ui/amounts'
import { keepNoticeAction } from '@/components/notices/noticeActions'
import type { Model } from '@/model/data/model'
import type { Json, JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { deleteModelWithRecords } from '@/store/data/deleteRecords'
import { loadRows } from '@/store/data/loadRows'
import type { EntityEdit } from '@/store/entities'
import { lastStep } from '@/store/slices/entityHistorySlice'
import { notify } from '@/store/slices/noticesSlice'
import { rowsIn } from '@/store/slices/recordsSlice'
import { mayEdit, runPlan, stepModels } from '../view/steps'
import { selectModel, showModel } from '../view/shownModel'
import { freeName } from './names'

/** Makes a model with one field and shows it; answers its id. */
export function addModel(name = 'Model'): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const taken = getState().models.models.map((model) => model.name)
    const [id, free] = [newId(), freeName(name, taken)]
    const fields = [{ id: newId(), name: 'name', type: 'string' }]
    const set = { name: free, fields }
    const edits: EntityEdit[] = [{ collection: 'models', id, set }]
    if (!dispatch(runPlan({ label: `New model “${free}”`, edits }))) return undefined
    dispatch(showModel(id))
    return id
  }
}

/** Gives a model another name; an empty one, or one that another model has, is refused with a sentence. */
export function nameModel(id: string, wanted: string): AppThunk<void> {
  return (dispatch, getState) => {
    const model = selectModel(getState(), id)
    const name = wanted.trim()
    if (!model || name === '' || name === model.name) return
    const others = getState().models.models.filter((one) => one.id !== id)
    if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      const text = `Another model is called “${name}” already. Choose another name.`
      dispatch(notify({ kind: 'error', text }))
      return
    }
    const edits: EntityEdit[] = [{ collection: 'models', id, set: { name } }]
    dispatch(runPlan({ label: `Rename “${model.name}”`, edits }))
  }
}

/** Copies a model without its records and shows the copy. Its fields get ids of their own. */
export function copyModel(id: string): AppThunk<string | undefined> {
  return (dispatch, getState, { newId }) => {
    const model = selectModel(getState(), id)
    if (!model) return undefined
    const taken = getState().models.models.map((one) => one.name)
    const copy = { id: newId(), name: freeName(`${model.name} copy`, taken) }
    const { id: _, ...rest } = model
    const fields = model.fields.map((field) => ({ ...field, id: newId() }))
    const set = { ...rest, name: copy.name, fields } as unknown as JsonObject
    const edits: EntityEdit[] = [{ collection: 'models', id: copy.id, set }]
    if (!dispatch(runPlan({ label: `Duplicate “${model.name}”`, edits }))) return undefined
    dispatch(showModel(copy.id))
    return copy.id
  }
}

/** Fields of other models that lead to a model. */
export function relationsTo(models: readonly Model[], id: string): readonly string[] {
  return models
    .filter((model) => model.id !== id)
    .flatMap((model) =>
      model.fields
        .filter(({ relation }) => relation?.model === id)
        .map((field) => `${model.name}.${field.name}`),
    )
}

/** Deletes a model with its records, as one step; what leads to it keeps its values. A notice offers to bring it back. */
export function removeModel(id: string): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    if (!dispatch(mayEdit())) return
    await dispatch(loadRows(id))
    const model = selectModel(getState(), id)
    if (!model) return
    const { ids } = rowsIn(getState().records, id)
    await dispatch(deleteModelWithRecords(id))
    const step = lastStep(getState().entityHistory.past, 'models')
    const bringBack = (): void => {
      // After other steps it is a matter of undoing those first.
      if (lastStep(getState().entityHistory.past, 'models') === step)
        void dispatch(stepModels('undo'))
      else {
        const back = (step?.diffs ?? []).flatMap((diff): EntityEdit[] =>
          diff.before ? [{ collection: diff.collection, id: diff.id, set: diff.before }] : [],
        )
        dispatch(runPlan({ label: `Bring back “${model.name}”`, edits: back }))
      }
      dispatch(showModel(id))
    }
    const text = `Deleted “${model.name}” with ${countText(ids.length, 'record')}.`
    const action = { label: 'Undo', id: keepNoticeAction(bringBack) }
    dispatch(notify({ kind: 'info', text, action, ofProject: true }))
  }
}

/** Gives every field of a model that has none an id, as the fields of other programs may; answers whether some had none. */
export function giveIds(id: string): AppThunk<void> {
  return (dispatch, getState, { newId }) => {
    const state = getState()
    const model = selectModel(state, id)
    if (!model || state.sync.readOnly !== null) return
    const fields: readonly unknown[] = Array.isArray(model.fields) ? model.fields : []
    const isWhole = fields === model.fields && model.fields.every((field) => isNamed(field.id))
    if (isWhole) return
    const taken = new Set<string>()
    const given = fields.map((field): Json => {
      const record = typeof field === 'object' && field !== null ? (field as JsonObject) : {}
      const own = record['id']
      const fieldId = isNamed(own) && !taken.has(own) ? own : newId()
      taken.add(fieldId)
      return { ...record, id: fieldId }
    })
    const edits: EntityEdit[] = [{ collection: 'models', id, set: { fields: given } }]
    dispatch(runPlan({ label: `Read “${model.name}”`, edits }))
  }
}

function isNamed(id: unknown): id is string {
  return typeof id === 'string' && id !== ''
}
