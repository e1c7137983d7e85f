import { isJsonObject, type Json, type JsonObject } from '../json'
import { fail, ok, type Result } from '../result'
import { sameJson } from '../sameJson'
import type { Model, ModelField } from './model'
import { keywordsOf, readProperty } from './schemaField'
import { DIALECT, FOREIGN } from './schemaOfModel'
import { escaped } from './schemaPlaces'
import { problemsOfRefs, resolvedIn, type SchemaProblem } from './schemaRefs'

/** What a schema is read with. */
export interface SchemaContext {
  /** The model as it stands: fields without `x-id` keep the id of the field of their name, and keys that no schema has are kept. */
  readonly before?: Model
  readonly newId: () => string
  /** All models, so that a relation may name one by its name. */
  readonly models?: readonly Pick<Model, 'id' | 'name'>[]
}

const ROOT_KEYS = new Set(['x-id', 'title', 'description', 'properties', 'required'])
/** What only the editor knows of a field is kept from one text to the next; what a schema says is not. */
const SAID = new Set(
  'id name type required unique default label help options min max pattern of relation'
    .split(' ')
    .concat(FOREIGN),
)

/**
 * The model that a JSON Schema describes. A property with the `x-id` of a field is that field, whatever its name: a renamed property
 * keeps its values. Refused with all problems, each at its place: references that lead to themselves or out of the schema, ids that
 * stand twice, and shapes that no model has.
 */
export function modelOfSchema(
  schema: JsonObject,
  context: SchemaContext,
): Result<Model, readonly SchemaProblem[]> {
  const { before, newId } = context
  const problems: SchemaProblem[] = []
  const wrong = (pointer: string, sentence: string) => problems.push({ pointer, sentence })
  const { properties = {}, title, description, required = [], type = 'object' } = schema
  if (type !== 'object') wrong('/type', 'A model is an object: “type” has to be "object".')
  if (!isJsonObject(properties)) wrong('/properties', '“properties” has to be an object.')
  if (title !== undefined && typeof title !== 'string') wrong('/title', '“title” has to be a text.')
  if (description !== undefined && typeof description !== 'string') {
    wrong('/description', '“description” has to be a text.')
  }
  problems.push(...problemsOfRefs(schema))
  if (problems.length > 0 || !isJsonObject(properties)) return fail(problems)

  const needed = requiredIn(required, properties, problems)
  const ids = idsOf(properties, context, problems)
  const fields = Object.entries(properties).map(([name, property], at) => {
    const pointer = `/properties/${escaped(name)}`
    if (!isJsonObject(property)) {
      wrong(pointer, `“${name}” has to be an object, such as {"type": "string"}.`)
      return { order: at, field: undefined }
    }
    const { field, used, problems: own } = readProperty(resolvedIn(schema, property))
    for (const [key, sentence] of own) wrong(`${pointer}/${escaped(key)}`, sentence)
    const id = ids.get(name) ?? newId()
    const realName = realNameOf(name, property)
    const said: ModelField = {
      id,
      name: realName,
      ...field,
      ...(needed.has(name) && { required: true }),
      ...withModelId(field.relation, context, () =>
        wrong(`${pointer}/x-relation/model`, 'There is no such model. Give its id or its name.'),
      ),
    }
    const order = property['x-order']
    return {
      order: typeof order === 'number' ? order : at,
      field: {
        ...unsaid(before?.fields.find((one) => one.id === id)),
        ...said,
        ...foreignIn(property, used, said),
      },
    }
  })
  if (problems.length > 0) return fail(problems)
  const { schema: _, ...kept } = (before ?? {}) as unknown as JsonObject
  const { description: _old, ...rest } = kept
  const more = foreignAtRoot(schema)
  return ok({
    ...rest,
    id: before?.id ?? (typeof schema['x-id'] === 'string' ? schema['x-id'] : newId()),
    name: title ?? before?.name ?? 'Model',
    ...(description !== undefined && { description }),
    fields: fields
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ field }) => (field ? [field] : [])),
    ...(more && { [FOREIGN]: more }),
  } as Model)
}

function requiredIn(
  required: Json,
  properties: JsonObject,
  problems: SchemaProblem[],
): ReadonlySet<Json> {
  if (!Array.isArray(required)) {
    problems.push({ pointer: '/required', sentence: '“required” has to be a list of names.' })
    return new Set()
  }
  for (const [at, name] of (required as readonly Json[]).entries()) {
    if (typeof name === 'string' && Object.hasOwn(properties, name)) continue
    const what = typeof name === 'string' ? `“${name}”` : 'This'
    const sentence = `${what} is required, and there is no such property.`
    problems.push({ pointer: `/required/${at}`, sentence })
  }
  return new Set(required as readonly Json[])
}

/** The ids of the fields by their property's name: what they say, or the id of the field that has the name and is not named by another. */
function idsOf(
  properties: JsonObject,
  { before }: SchemaContext,
  problems: SchemaProblem[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const taken = new Map<string, string>()
  for (const [name, property] of Object.entries(properties)) {
    const id = isJsonObject(property) ? property['x-id'] : undefined
    if (id === undefined) continue
    const pointer = `/properties/${escaped(name)}/x-id`
    if (typeof id !== 'string' || id === '') {
      problems.push({ pointer, sentence: '“x-id” has to be a text. Leave it out for a new field.' })
    } else if (taken.has(id)) {
      const sentence = `“${taken.get(id)}” has the same id. Leave “x-id” out for a new field.`
      problems.push({ pointer, sentence })
    } else {
      taken.set(id, name)
      ids.set(name, id)
    }
  }
  for (const name of Object.keys(properties)) {
    if (ids.has(name)) continue
    const same = before?.fields.find((field) => field.name === name && !taken.has(field.id))
    if (!same) continue
    taken.set(same.id, name)
    ids.set(name, same.id)
  }
  return ids
}

function realNameOf(name: string, { 'x-name': real }: JsonObject): string {
  return typeof real === 'string' && name.startsWith(`${real}~`) ? real : name
}

function withModelId(
  relation: ModelField['relation'],
  { models }: SchemaContext,
  missing: () => void,
): Pick<ModelField, 'relation'> {
  if (!relation) return {}
  if (!models || models.some(({ id }) => id === relation.model)) return { relation }
  const named = models.find(({ name }) => name === relation.model)
  if (!named) missing()
  return { relation: named ? { ...relation, model: named.id } : relation }
}

function unsaid(field: ModelField | undefined): JsonObject {
  const entries = Object.entries((field ?? {}) as JsonObject)
  return Object.fromEntries(entries.filter(([key]) => !SAID.has(key)))
}

/** What the field does not say of its property, and the order of its keys where it is another than it would be written in. */
function foreignIn(property: JsonObject, used: ReadonlySet<string>, field: ModelField): JsonObject {
  const keys = Object.keys(property).filter((key) => key !== 'x-order' && key !== 'x-name')
  return foreign(property, {
    keys,
    isUsed: (key) => used.has(key),
    written: keywordsOf(field).map(([key]) => key),
  })
}

function foreignAtRoot(schema: JsonObject): JsonObject | undefined {
  const known = ['$schema', 'x-id', 'title', 'description', 'type', 'properties', 'required']
  return foreign(schema, {
    keys: Object.keys(schema),
    isUsed: (key) =>
      ROOT_KEYS.has(key) ||
      (key === 'type' && schema[key] === 'object') ||
      (key === '$schema' && schema[key] === DIALECT),
    written: known,
  })[FOREIGN] as JsonObject | undefined
}

interface Read {
  readonly keys: readonly string[]
  readonly isUsed: (key: string) => boolean
  readonly written: readonly string[]
}

function foreign(schema: JsonObject, { keys, isUsed, written }: Read): JsonObject {
  const more = keys.filter((key) => !isUsed(key))
  const usual = written.filter((key) => keys.includes(key))
  const stood = keys.filter((key) => written.includes(key))
  if (more.length === 0 && sameJson(usual, stood)) return {}
  const values = Object.fromEntries(more.map((key) => [key, schema[key]]))
  return { [FOREIGN]: { keys, values } }
}
