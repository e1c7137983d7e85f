import { getEntry } from '@/model/buckets'
import { labelOf } from '@/model/data/fieldCheck'
import { valueField, type Model, type ModelField, type ModelRecord } from '@/model/data/model'
import type { Json } from '@/model/json'
import { rowsIn, type RecordsState } from '../slices/recordsSlice'

/** What a deletion does beside the records that it names. */
export interface DeletionPlan {
  /** All records that go, with those that go along. */
  readonly gone: ReadonlySet<string>
  /** The values that others have afterwards, by record and key. */
  readonly cleared: ReadonlyMap<string, Readonly<Record<string, Json | undefined>>>
  /** Why nothing goes: a record that is still named says so. */
  readonly refusal?: string
}

/** Records between two pauses. */
const SLICE = 1000

/**
 * Plans what goes when records are deleted: other records that name them lose that, go along, or hold it up, as each relation says. All
 * records of the models have to be in the state. In slices.
 */
export function* planDeletion(
  models: readonly Model[],
  state: RecordsState,
  ids: readonly string[],
): Generator<number, DeletionPlan> {
  const gone = new Set(ids)
  const cleared = new Map<string, Record<string, Json | undefined>>()
  const relations = models.flatMap((model) =>
    model.fields.flatMap((field) => (field.relation ? [{ model, field }] : [])),
  )
  let fresh: ReadonlySet<string> = gone
  let refusal: string | undefined
  let looked = 0
  // Those that go along may be named by others again.
  while (fresh.size > 0) {
    const along = new Set<string>()
    for (const { model, field } of relations) {
      const rows = rowsIn(state, model.id)
      const key = valueField(field.id)
      for (const id of rows.ids) {
        if (++looked % SLICE === 0) yield looked
        const record = getEntry(rows.records, id)
        if (!record || gone.has(id)) continue
        const value = cleared.get(id)?.[key] ?? record[key]
        if (!names(value, fresh)) continue
        const how = field.relation?.onDelete ?? 'clear'
        if (how === 'delete') along.add(id)
        else if (how === 'refuse') refusal ??= refusalOf(model, field, record)
        else {
          let set = cleared.get(id)
          if (!set) cleared.set(id, (set = {}))
          set[key] = without(value, fresh)
        }
      }
    }
    for (const id of along) {
      gone.add(id)
      cleared.delete(id)
    }
    fresh = along
  }
  return { gone, cleared, ...(refusal !== undefined && { refusal }) }
}

/** The models whose records may name one of another, directly or by what goes along. */
export function modelsConcerned(models: readonly Model[], modelId: string): ReadonlySet<string> {
  const concerned = new Set([modelId])
  for (const id of concerned) {
    for (const model of models) {
      if (model.fields.some(({ relation }) => relation?.model === id)) concerned.add(model.id)
    }
  }
  return concerned
}

function names(value: Json | undefined, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  return Array.isArray(value) && value.some((id) => typeof id === 'string' && ids.has(id))
}

function without(value: Json | undefined, ids: ReadonlySet<string>): Json | undefined {
  if (!Array.isArray(value)) return undefined
  const rest = (value as readonly Json[]).filter((id) => typeof id !== 'string' || !ids.has(id))
  return rest.length === 0 ? undefined : rest
}

function refusalOf(model: Model, field: ModelField, record: ModelRecord): string {
  const first = model.fields.find(({ type }) => type === 'string')
  const shown = first && record[valueField(first.id)]
  const which = typeof shown === 'string' && shown !== '' ? `“${shown}”` : `A record`
  return `${which} of “${model.name}” names it in “${labelOf(field)}”, which holds up deleting it. Empty that first.`
}
