import { createAction, type UnknownAction } from '@reduxjs/toolkit'
import { emptyBuckets, getEntry, withEntries, type Buckets } from '@/model/buckets'
import type { ModelRecord } from '@/model/data/model'
import type { RecordChange } from '@/model/records'
import { entitiesEdited, entitiesStepped } from '../entities/actions'
import { projectOpened, recordsArrived } from '../records'

/** The records of one model. */
export interface ModelRows {
  /** Whether all that this browser stores are among them. */
  readonly isLoaded: boolean
  readonly records: Buckets<ModelRecord>
  /** The ids in the order in which the records were put; another list only when some came or went, or changed places. */
  readonly ids: readonly string[]
  /** While they are read: the records that changed meanwhile, of which this browser has an older value. */
  readonly touched?: readonly string[]
}

/** The records of the models that were looked at in this session, by the model's id: a project may have more than fit here. */
export interface RecordsState {
  readonly models: Readonly<Record<string, ModelRows>>
}

/** The records of a model are about to be read: from here on, what arrives of them is taken. */
export const rowsLoading = createAction('records/rowsLoading', (modelId: string) => ({
  payload: modelId,
  meta: { remote: true },
}))

/** Some records of a model were read from this browser, in their order; with the last ones, all were. They are stored already. */
export const rowsLoaded = createAction(
  'records/rowsLoaded',
  (rows: {
    readonly modelId: string
    readonly changes: readonly RecordChange[]
    readonly isLast: boolean
  }) => ({ payload: rows, meta: { remote: true } }),
)

const initialState: RecordsState = { models: {} }
const NO_ROWS: ModelRows = { isLoaded: false, records: emptyBuckets(), ids: [] }

/** The records of a model as far as they are in the state. */
export function rowsIn({ models }: RecordsState, modelId: string): ModelRows {
  return Object.hasOwn(models, modelId) ? (models[modelId] ?? NO_ROWS) : NO_ROWS
}

/** A record that is in the state, whichever its model. */
export function recordOfId({ models }: RecordsState, id: string): ModelRecord | undefined {
  for (const { records } of Object.values(models)) {
    const found = getEntry(records, id)
    if (found) return found
  }
  return undefined
}

/**
 * Keeps the records of models, in buckets: a change of one cell costs the same however many there are. What others changed of a
 * model that nobody looked at stays in the database; an edit of one's own is taken anyway, because it has to be stored.
 */
export function recordsReducer(
  state: RecordsState = initialState,
  action: UnknownAction,
): RecordsState {
  if (projectOpened.match(action)) return initialState
  if (rowsLoading.match(action)) {
    const rows = rowsIn(state, action.payload)
    if (rows.isLoaded || rows.touched) return state
    return { models: { ...state.models, [action.payload]: { ...rows, touched: [] } } }
  }
  if (rowsLoaded.match(action)) {
    const { modelId, changes, isLast } = action.payload
    const { isLoaded, touched } = rowsIn(state, modelId)
    if (isLoaded) return state
    const since = new Set(touched)
    const older = since.size === 0 ? changes : changes.filter(({ id }) => !since.has(id))
    const after = withRows(state, older, (id) => id === modelId)
    if (!isLast) return after
    const { touched: _, ...rows } = rowsIn(after, modelId)
    return { models: { ...after.models, [modelId]: { ...rows, isLoaded: true } } }
  }
  if (recordsArrived.match(action)) {
    const { changes } = action.payload
    return withRows(withTouched(state, changes), changes, (id) => {
      const { isLoaded, touched } = rowsIn(state, id)
      return isLoaded || touched !== undefined
    })
  }
  if (entitiesEdited.match(action) || entitiesStepped.match(action)) {
    const { changes } = action.payload
    return withRows(withTouched(state, changes), changes, () => true)
  }
  return state
}

/** Notes for the models that are being read which records changed: of one that is gone, nobody knows the model. */
function withTouched(state: RecordsState, changes: readonly RecordChange[]): RecordsState {
  const reading = Object.entries(state.models).filter(([, { touched }]) => touched !== undefined)
  if (reading.length === 0) return state
  const ids = changes.flatMap(({ collection, id }) => (collection === 'records' ? [id] : []))
  if (ids.length === 0) return state
  const models = { ...state.models }
  for (const [modelId, rows] of reading) {
    models[modelId] = { ...rows, touched: [...(rows.touched ?? []), ...ids] }
  }
  return { models }
}

function withRows(
  state: RecordsState,
  changes: readonly RecordChange[],
  isTaken: (modelId: string) => boolean,
): RecordsState {
  const byModel = new Map<string, [string, ModelRecord | undefined][]>()
  for (const { collection, id, value } of changes) {
    if (collection !== 'records') continue
    const modelId = value === null ? modelOf(state, id) : value['modelId']
    if (typeof modelId !== 'string') continue
    if (!isTaken(modelId) && !getEntry(rowsIn(state, modelId).records, id)) continue
    const entry: [string, ModelRecord | undefined] = [id, (value ?? undefined) as ModelRecord]
    const entries = byModel.get(modelId)
    if (entries) entries.push(entry)
    else byModel.set(modelId, [entry])
  }
  if (byModel.size === 0) return state
  const models = { ...state.models }
  for (const [modelId, entries] of byModel) {
    const rows = rowsIn(state, modelId)
    const records = withEntries(rows.records, entries)
    if (records === rows.records) continue
    models[modelId] = { ...rows, records, ids: idsAfter(rows, records, entries) }
  }
  return { models }
}

/** The ids in order, the same list where no record came, went or moved. */
function idsAfter(
  rows: ModelRows,
  records: Buckets<ModelRecord>,
  entries: readonly (readonly [string, ModelRecord | undefined])[],
): readonly string[] {
  const stays = entries.every(([id, value]) => {
    const old = getEntry(rows.records, id)
    return old !== undefined && value !== undefined && old.order === value.order
  })
  if (stays) return rows.ids
  const touched = new Set(entries.map(([id]) => id))
  const placed = [...touched]
    .flatMap((id): Placed[] => {
      const record = getEntry(records, id)
      return record ? [[record.order ?? '', id]] : []
    })
    .toSorted(inOrder)
  // Mostly none of them was there.
  const isNew = records.size === rows.records.size + touched.size
  const standing = isNew ? rows.ids : rows.ids.filter((id) => !touched.has(id))
  const last = standing.at(-1)
  const lastPlaced: Placed | undefined =
    last === undefined ? undefined : [getEntry(records, last)?.order ?? '', last]
  const [first] = placed
  // What is added mostly comes last.
  if (!first || !lastPlaced || inOrder(lastPlaced, first) < 0) {
    return [...standing, ...placed.map(([, id]) => id)]
  }
  return merged(
    standing.map((id): Placed => [getEntry(records, id)?.order ?? '', id]),
    placed,
  )
}

type Placed = readonly [order: string, id: string]

function inOrder([orderA, idA]: Placed, [orderB, idB]: Placed): number {
  if (orderA !== orderB) return orderA < orderB ? -1 : 1
  return idA < idB ? -1 : idA > idB ? 1 : 0
}

function merged(a: readonly Placed[], b: readonly Placed[]): string[] {
  const ids: string[] = []
  let at = 0
  for (const one of a) {
    for (let other = b[at]; other && inOrder(other, one) < 0; other = b[++at]) ids.push(other[1])
    ids.push(one[1])
  }
  for (const [, id] of b.slice(at)) ids.push(id)
  return ids
}

function modelOf({ models }: RecordsState, id: string): string | undefined {
  return Object.keys(models).find(
    (modelId) => getEntry(models[modelId]?.records ?? NO_ROWS.records, id) !== undefined,
  )
}
