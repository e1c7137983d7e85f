import type { Model, ModelRecord } from '@/model/data/model'
import { getEntry } from '@/model/buckets'
import { editEntities } from '../entities'
import { rowsIn } from '../slices/recordsSlice'
import { makeTestStore } from '../testing'

/** Authors, and books that name them in ways that differ by what a deletion does. */
export const AUTHORS: Model = {
  id: 'authors',
  name: 'Author',
  fields: [
    { id: 'n', name: 'name', type: 'string' },
    { id: 'a', name: 'age', type: 'string' },
    { id: 's', name: 'state', type: 'string', default: 'new' },
  ],
}
export const BOOKS: Model = {
  id: 'books',
  name: 'Book',
  fields: [
    { id: 't', name: 'title', type: 'string' },
    { id: 'by', name: 'by', type: 'relation', relation: { model: 'authors', kind: 'one' } },
    { id: 'co', name: 'with', type: 'relation', relation: { model: 'authors', kind: 'many' } },
  ],
}

/** A store with models, and words for what is in it. */
export function storeWith(models: readonly Model[] = [AUTHORS, BOOKS]) {
  const store = makeTestStore()
  store.dispatch(
    editEntities(
      models.map(({ id, ...set }) => ({ collection: 'models', id, set: set as never })),
      'Models',
    ),
  )
  const rows = (modelId: string) => rowsIn(store.getState().records, modelId)
  const record = (modelId: string, id: string) => getEntry(rows(modelId).records, id)
  /** The values of one field in the order of the records. */
  const column = (modelId: string, fieldId: string) =>
    rows(modelId).ids.map((id) => (record(modelId, id) as ModelRecord)[`f:${fieldId}`])
  const labels = () => store.getState().entityHistory.past.map(({ label }) => label)
  return { store, rows, record, column, labels }
}
