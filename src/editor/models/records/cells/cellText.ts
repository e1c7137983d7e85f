import { showCell } from '@/model/data/cells'
import type { ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'

/** How the record that a relation leads to is called. */
export type NameOf = (modelId: string, recordId: string) => string

/** A value as a cell shows it and as it is copied: read again, it is the same value. Records go by their names. */
export function cellText(field: ModelField, value: Json | undefined, nameOf?: NameOf): string {
  if (field.type !== 'relation' || !nameOf || value === undefined || value === null) {
    return showCell(field, value)
  }
  const model = field.relation?.model ?? ''
  const name = (id: Json) => (typeof id === 'string' ? nameOf(model, id) : JSON.stringify(id))
  return Array.isArray(value) ? showCell(field, (value as readonly Json[]).map(name)) : name(value)
}
