import type { Json } from '../json'
import { isEmpty, labelOf } from './fieldCheck'
import { valueField, type Model, type ModelRecord } from './model'
import type { Mistake } from './validate'

/** The values of a model's unique fields, and who has them. What happens to one record costs the same however many there are. */
export interface UniqueIndex {
  readonly add: (record: ModelRecord) => void
  readonly remove: (record: ModelRecord) => void
  readonly change: (before: ModelRecord, after: ModelRecord) => void
  /** The unique fields of a record whose values another record has, too. */
  readonly mistakesOf: (record: ModelRecord) => readonly Mistake[]
  /** The same of one value, which may not be in the index yet. */
  readonly mistakeAt: (
    fieldId: string,
    value: Json | undefined,
    recordId?: string,
  ) => Mistake | undefined
  /** The ids of the records that share a value, of all unique fields. */
  readonly clashing: () => ReadonlySet<string>
}

/** A value with one owner has the owner's id, which is most of them; one with several has a set. */
type Owners = Map<string, string | Set<string>>

const NONE: readonly Mistake[] = []

/** An index of the unique fields of a model; empty values are never twice. */
export function createUniqueIndex(model: Model, records: Iterable<ModelRecord> = []): UniqueIndex {
  const fields = model.fields
    .filter(({ unique }) => unique === true)
    .map((field) => ({
      fieldId: field.id,
      key: valueField(field.id),
      owners: new Map() as Owners,
      mistake: {
        fieldId: field.id,
        code: 'unique' as const,
        sentence: `Another record has the same “${labelOf(field)}”, which has to be unique.`,
      },
    }))

  function add(record: ModelRecord): void {
    for (const { key, owners } of fields) own(owners, record[key], record.id)
  }
  function remove(record: ModelRecord): void {
    for (const { key, owners } of fields) disown(owners, record[key], record.id)
  }
  for (const record of records) add(record)
  return {
    add,
    remove,
    change(before, after) {
      for (const { key, owners } of fields) {
        if (before[key] === after[key] && before.id === after.id) continue
        disown(owners, before[key], before.id)
        own(owners, after[key], after.id)
      }
    },
    mistakesOf(record) {
      let mistakes: Mistake[] | undefined
      for (const { key, owners, mistake } of fields) {
        if (hasOther(owners, record[key], record.id)) (mistakes ??= []).push(mistake)
      }
      return mistakes ?? NONE
    },
    mistakeAt(fieldId, value, recordId) {
      const field = fields.find((one) => one.fieldId === fieldId)
      return field && hasOther(field.owners, value, recordId) ? field.mistake : undefined
    },
    clashing() {
      const ids = new Set<string>()
      for (const { owners } of fields) {
        for (const of of owners.values()) {
          if (typeof of !== 'string') for (const id of of) ids.add(id)
        }
      }
      return ids
    },
  }
}

function own(owners: Owners, value: Json | undefined, id: string): void {
  if (isEmpty(value)) return
  const key = keyOfValue(value)
  const standing = owners.get(key)
  if (standing === undefined) owners.set(key, id)
  else if (typeof standing !== 'string') standing.add(id)
  else if (standing !== id) owners.set(key, new Set([standing, id]))
}

function disown(owners: Owners, value: Json | undefined, id: string): void {
  if (isEmpty(value)) return
  const key = keyOfValue(value)
  const standing = owners.get(key)
  if (standing === id) owners.delete(key)
  if (standing === undefined || typeof standing === 'string') return
  standing.delete(id)
  const [only] = standing
  if (standing.size === 1 && only !== undefined) owners.set(key, only)
}

function hasOther(owners: Owners, value: Json | undefined, id: string | undefined): boolean {
  if (isEmpty(value)) return false
  const standing = owners.get(keyOfValue(value))
  if (standing === undefined || standing === id) return false
  return (
    typeof standing === 'string' || standing.size > (id !== undefined && standing.has(id) ? 1 : 0)
  )
}

/** A value as a key: equal ones have the same, whatever the order of their keys. */
function keyOfValue(value: Json): string {
  // Most are texts, which are their own keys; others begin with a sign that texts have marked.
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\u0000"${value}` : value
  return `\u0000${JSON.stringify(value, sorted)}`
}

function sorted(_key: string, value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
