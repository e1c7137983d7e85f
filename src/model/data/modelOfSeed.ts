import { isJsonObject, type Json, type JsonObject } from '../json'
import { fail, ok, type Result } from '../result'
import type { Model, ModelField } from './model'
import type { SchemaContext } from './modelOfSchema'
import type { SchemaProblem } from './schemaRefs'

/**
 * A model as it is stored, such as `{id, name, fields: [{id, name, type, required}]}`, taken as it is; a field without an id gets the
 * one of the field of its name, or a new one. Refused with the problems at their places.
 */
export function modelOfSeed(
  json: JsonObject,
  { before, newId }: SchemaContext,
): Result<Model, readonly SchemaProblem[]> {
  const problems: SchemaProblem[] = []
  const ids = new Set<string>()
  const fields = ((json['fields'] ?? []) as readonly Json[]).map((field, at) => {
    const pointer = `/fields/${at}`
    if (!isJsonObject(field)) {
      problems.push({ pointer, sentence: 'A field is an object with a name and a type.' })
      return field
    }
    const { id, name, type, required } = field
    if (typeof name !== 'string') {
      problems.push({ pointer, sentence: 'A field has a “name”, which is a text.' })
    }
    if (typeof type !== 'string') {
      problems.push({ pointer, sentence: 'A field has a “type”, such as "string".' })
    }
    if (required !== undefined && typeof required !== 'boolean') {
      problems.push({ pointer: `${pointer}/required`, sentence: '“required” is true or false.' })
    }
    if (id !== undefined && typeof id !== 'string') {
      problems.push({ pointer: `${pointer}/id`, sentence: 'The “id” of a field is a text.' })
    }
    const same = before?.fields.find((one) => one.name === name)?.id
    const own = typeof id === 'string' ? id : same !== undefined && !ids.has(same) ? same : newId()
    if (ids.has(own)) {
      problems.push({ pointer: `${pointer}/id`, sentence: 'Another field has the same id.' })
    }
    ids.add(own)
    return { ...field, id: own } as unknown as ModelField
  })
  const { name } = json
  if (name !== undefined && typeof name !== 'string') {
    problems.push({ pointer: '/name', sentence: 'The “name” of a model is a text.' })
  }
  if (problems.length > 0) return fail(problems)
  const id = before?.id ?? (typeof json['id'] === 'string' ? json['id'] : newId())
  return ok({ ...json, id, name: name ?? before?.name ?? 'Model', fields } as Model)
}
