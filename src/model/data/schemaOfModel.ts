import { isJsonObject, type Json, type JsonObject } from '../json'
import { sameJson } from '../sameJson'
import type { Model, ModelField } from './model'
import { keywordsOf, typeOfProperty, type ForeignKeywords, type Keywords } from './schemaField'
import { resolvedIn } from './schemaRefs'

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Where a model and its fields keep the keywords of JSON Schema that they do not know. */
export const FOREIGN = 'schema'

/**
 * A model as JSON Schema 2020-12. Fields are properties in their order, with their ids as `x-id`; what JSON Schema cannot say stands in
 * `x-unique`, `x-relation` and `x-type`. Foreign keywords of the schema that it was made of stand where they stood.
 */
export function schemaOfModel(model: Model): JsonObject {
  const foreign = foreignOf(model)
  const names = propertyNames(model.fields)
  const isOrdered = names.some((name) => /^(?:0|[1-9]\d*)$/.test(name))
  const properties = model.fields.map((field, at): [string, Json] => {
    const name = names[at] ?? field.name
    const extra: Keywords = []
    if (name !== field.name) extra.push(['x-name', field.name])
    // JavaScript puts names that are numbers first.
    if (isOrdered) extra.push(['x-order', at])
    return [name, propertyOf(field, extra, foreign.values)]
  })
  const required = names.filter((_, at) => model.fields[at]?.required === true)
  const keywords: Keywords = [
    ['$schema', DIALECT],
    ['x-id', model.id],
    ['title', model.name],
  ]
  if (model.description !== undefined) keywords.push(['description', model.description])
  keywords.push(['type', 'object'], ['properties', Object.fromEntries(properties)])
  if (required.length > 0) keywords.push(['required', required])
  return inOrder(keywords, foreign)
}

/** The text of a model's JSON Schema. */
export function schemaText(model: Model): string {
  return `${JSON.stringify(schemaOfModel(model), null, 2)}\n`
}

/** The foreign keywords of a model or a field. */
function foreignOf(owner: Model | ModelField): ForeignKeywords {
  const kept = (owner as unknown as JsonObject)[FOREIGN]
  const keys = isJsonObject(kept) ? kept['keys'] : undefined
  const values = isJsonObject(kept) ? kept['values'] : undefined
  return {
    keys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [],
    values: isJsonObject(values) ? values : {},
  }
}

function propertyOf(field: ModelField, extra: Keywords, root: JsonObject): JsonObject {
  const foreign = foreignOf(field)
  const keywords = [...keywordsOf(field), ...extra]
  const behind = resolvedIn(root, { $ref: foreign.values['$ref'] })
  const said = keywords.filter(
    ([key, value]) =>
      foreign.keys.includes(key) || behind[key] === undefined || !sameJson(behind[key], value),
  )
  const property = inOrder(said, foreign)
  // A foreign keyword may say of what type it was; by now the type may be another.
  if (typeOfProperty(resolvedIn(root, property)) === field.type) return property
  const { type: _, items: _items, $ref: _ref, ...values } = foreign.values
  const plain = inOrder(keywords, { keys: foreign.keys, values })
  return typeOfProperty(plain) === field.type ? plain : { ...plain, 'x-type': field.type }
}

/** Known and foreign keywords, in the order in which they stood; new ones last. */
function inOrder(keywords: Keywords, { keys, values }: ForeignKeywords): JsonObject {
  const all = new Map<string, Json | undefined>([...keywords, ...Object.entries(values)])
  const ordered = [...keys.filter((key) => all.has(key)), ...all.keys()]
  return Object.fromEntries(Array.from(new Set(ordered), (key) => [key, all.get(key)]))
}

/** Two fields of one name cannot both be properties: all but the first get a sign and a number. */
function propertyNames(fields: readonly ModelField[]): string[] {
  const taken = new Set<string>()
  const given = new Set(fields.map(({ name }) => name))
  return fields.map(({ name }) => {
    let unused = name
    for (let count = 2; taken.has(unused) || (unused !== name && given.has(unused)); count++) {
      unused = `${name}~${count}`
    }
    taken.add(unused)
    return unused
  })
}
