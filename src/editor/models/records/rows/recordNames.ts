import { getEntry } from '@/model/buckets'
import { valueOf, type Model, type ModelRecord } from '@/model/data/model'
import type { RootState } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { selectModel } from '../../view/shownModel'

const NAMED = new Set(['string', 'text', 'email', 'url', 'enum'])

/** What a record is called: the value of the first field of its model that holds a text; its id where there is none. */
export function nameOfRecord(model: Model | undefined, record: ModelRecord | undefined): string {
  for (const field of model?.fields ?? []) {
    const value = NAMED.has(field.type) && record ? valueOf(record, field.id) : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return record?.id ?? ''
}

/** What a record is called, by the ids; the id itself where it is not there. */
export function selectRecordName(state: RootState, modelId: string, id: string): string {
  const record = getEntry(rowsIn(state.records, modelId).records, id)
  return record ? nameOfRecord(selectModel(state, modelId), record) : id
}

/**
 * A function that finds records by what they are called, or by their ids. All names of a model are read once, when the first
 * is asked for.
 */
export function recordFinder(
  state: RootState,
): (modelId: string, text: string) => string | undefined {
  const byModel = new Map<string, Map<string, string>>()
  return (modelId, text) => {
    const { records, ids } = rowsIn(state.records, modelId)
    if (getEntry(records, text)) return text
    let names = byModel.get(modelId)
    if (!names) {
      byModel.set(modelId, (names = new Map()))
      const model = selectModel(state, modelId)
      for (const id of ids) {
        const name = nameOfRecord(model, getEntry(records, id)).toLowerCase()
        if (!names.has(name)) names.set(name, id)
      }
    }
    return names.get(text.toLowerCase())
  }
}
