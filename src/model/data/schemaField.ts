import { isJsonObject, type Json, type JsonObject } from '../json'
import { sameJson } from '../sameJson'
import type { ModelField } from './model'
import { fromSchemaPattern, toSchemaPattern } from './schemaPattern'

/** The keywords of a property, in the order in which they are written. */
export type Keywords = [key: string, value: Json][]

/** Keys of a JSON Schema that a model does not know, and where among the others they stood. */
export interface ForeignKeywords {
  readonly keys: readonly string[]
  readonly values: JsonObject
}

/** The type of a field that a property stands for; `undefined` where JSON Schema has no such type. */
export function typeOfProperty(property: JsonObject): string | undefined {
  const own = property['x-type']
  if (typeof own === 'string') return own
  if (property['x-relation'] !== undefined) return 'relation'
  const type = singleType(property['type'])
  const isText = type === undefined || type === 'string'
  if (isText && property['enum'] !== undefined) return 'enum'
  switch (type) {
    case undefined:
    case 'object':
    case 'null':
    case 'several':
      return 'json'
    case 'string':
      return FORMATS.get(property['format']) ?? 'string'
    case 'number':
    case 'integer':
    case 'boolean':
      return type
    case 'array':
      return 'list'
    default:
      return undefined
  }
}

const FORMATS = new Map<Json | undefined, string>([
  ['date', 'date'],
  ['email', 'email'],
  ['uri', 'url'],
])

/** `["string", "null"]` is a text that may be absent. */
function singleType(type: Json | undefined): string | undefined {
  if (type === undefined || typeof type === 'string') return type
  if (!Array.isArray(type)) return 'none'
  const types = (type as readonly Json[]).filter((one) => one !== 'null')
  const [only] = types
  return types.length === 1 && typeof only === 'string' ? only : 'several'
}

const SHAPES: Readonly<Record<string, JsonObject>> = {
  string: { type: 'string' },
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  enum: { type: 'string' },
  email: { type: 'string', format: 'email' },
  url: { type: 'string', format: 'uri' },
  list: { type: 'array' },
}

/** The JSON Schema of a bare type. */
function shapeOf({ type, relation }: Pick<ModelField, 'type' | 'relation'>): JsonObject {
  if (type === 'relation') {
    if (relation?.kind !== 'many') return { type: 'string' }
    return { type: 'array', items: { type: 'string' }, uniqueItems: true }
  }
  return (Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined) ?? {}
}

/** What the entries of a list are. */
function itemsOf(of: string, options: readonly string[] | undefined): JsonObject {
  const items = { ...shapeOf({ type: of }), ...(of === 'enum' && options && { enum: options }) }
  return typeOfProperty(items) === of ? items : { ...items, 'x-type': of }
}

/** The keyword of a limit, by type and by what the limit is. */
function limitKey(field: ModelField, side: 'min' | 'max'): string {
  const value = field[side]
  const [lower, upper] = side === 'min' ? ['min', 'minimum'] : ['max', 'maximum']
  if (typeof value === 'number') {
    if (field.type === 'number' || field.type === 'integer') return upper
    if (['string', 'text', 'email', 'url'].includes(field.type)) return `${lower}Length`
    if (field.type === 'list') return `${lower}Items`
    if (field.type === 'relation' && field.relation?.kind === 'many') return `${lower}Items`
  } else if (field.type === 'date') return side === 'min' ? 'formatMinimum' : 'formatMaximum'
  return `x-${side}`
}

const TEXTS = new Set(['string', 'text', 'email', 'url'])

/** The keywords that say what a field is. */
export function keywordsOf(field: ModelField): Keywords {
  const { type, min, max, pattern, options, of, relation } = field
  const inItems = type === 'list' && of === 'enum'
  const shape = Object.entries({
    title: field.label,
    description: field.help,
    ...shapeOf(field),
    ...(options && !inItems && { [type === 'enum' ? 'enum' : 'x-options']: options }),
    ...(of !== undefined && (type === 'list' ? { items: itemsOf(of, options) } : { 'x-of': of })),
    ...(min !== undefined && { [limitKey(field, 'min')]: min }),
    ...(max !== undefined && { [limitKey(field, 'max')]: max }),
    ...(pattern !== undefined &&
      (TEXTS.has(type) ? { pattern: toSchemaPattern(pattern) } : { 'x-pattern': pattern })),
    default: field.default,
    'x-unique': field.unique === true ? true : undefined,
    'x-relation': relation && { ...relation },
  })
  const entries = shape.flatMap(([key, value]): Keywords =>
    value === undefined ? [] : [[key, value]],
  )
  if (typeOfProperty(Object.fromEntries(entries)) !== type) entries.push(['x-type', type])
  entries.push(['x-id', field.id])
  return entries
}

/** A field as a property says it, without id and name; and the keys that it did not say anything with. */
export interface ReadProperty {
  readonly field: Omit<ModelField, 'id' | 'name'>
  /** The keys of which the field has all. */
  readonly used: ReadonlySet<string>
  /** What is wrong, by its key. */
  readonly problems: readonly (readonly [key: string, sentence: string])[]
}

/** Reads the keywords of a property, whose references are resolved. */
export function readProperty(property: JsonObject): ReadProperty {
  const type = typeOfProperty(property)
  const problems: [string, string][] = []
  const used = new Set<string>(['x-id', 'x-order', 'x-type', 'x-name'])
  if (type === undefined) {
    const sentence = 'JSON Schema has no such type. Use string, number, integer, boolean or array.'
    return { field: { type: 'json' }, used, problems: [['type', sentence]] }
  }
  /** The value of a keyword, if it is what it has to be. */
  function take<T extends Json>(
    key: string,
    isRight: (value: Json) => value is T,
    expected: string,
  ): T | undefined {
    const value = property[key]
    if (value === undefined) return undefined
    used.add(key)
    if (isRight(value)) return value
    problems.push([key, `“${key}” has to be ${expected}.`])
    return undefined
  }
  const relation = take('x-relation', isRelation, 'such as {"model": "…", "kind": "one"}')
  const base = {
    type,
    ...(relation && { relation: relation as unknown as ModelField['relation'] }),
  }
  const shape = shapeOf(base)
  for (const [key, value] of Object.entries(shape)) {
    if (sameJson(property[key], value)) used.add(key)
  }
  const label = take('title', isText, 'a text')
  const help = take('description', isText, 'a text')
  const unique = take('x-unique', isBoolean, 'true or false')
  const options = take(type === 'enum' ? 'enum' : 'x-options', isTexts, 'a list of different texts')
  const pattern = TEXTS.has(type)
    ? fromSchemaPattern(take('pattern', isText, 'a text'))
    : take('x-pattern', isText, 'a text')
  const limit = (side: 'min' | 'max') => {
    const probe = (value: number | string) =>
      limitKey({ id: '', name: '', ...base, [side]: value }, side)
    const key = type === 'date' ? probe('') : probe(0)
    const own =
      key === `x-${side}`
        ? undefined
        : type === 'date'
          ? take(key, isText, 'a date, such as "2026-01-31"')
          : take(key, isNumber, 'a number')
    return own ?? take(`x-${side}`, isLimit, 'a number or a text')
  }
  const min = limit('min')
  const max = limit('max')
  if (property['default'] !== undefined) used.add('default')
  const list = type === 'list' ? readItems(property['items']) : undefined
  if (list?.isWhole) used.add('items')
  if (list?.of === undefined && list) problems.push(['items', 'Its entries have no known type.'])
  const of = list ? list.of : take('x-of', isText, 'a text')
  const entries = Object.entries({
    ...base,
    label,
    help,
    unique: unique === true ? true : undefined,
    default: property['default'],
    options: options ?? list?.options,
    min,
    max,
    pattern,
    of,
  }).filter(([, value]) => value !== undefined)
  return { field: Object.fromEntries(entries) as ReadProperty['field'], used, problems }
}

interface ReadItems {
  readonly of: string | undefined
  readonly options?: readonly string[]
  /** Whether the field says all that the entries say. */
  readonly isWhole: boolean
}

function readItems(items: Json | undefined): ReadItems | undefined {
  if (!isJsonObject(items)) return undefined
  const of = typeOfProperty(items)
  const options = of === 'enum' && isTexts(items['enum'] ?? null) ? items['enum'] : undefined
  const isWhole = of !== undefined && sameJson(itemsOf(of, options as readonly string[]), items)
  return { of, isWhole, ...(options !== undefined && { options: options as readonly string[] }) }
}

function isText(value: Json): value is string {
  return typeof value === 'string'
}

function isNumber(value: Json): value is number {
  return typeof value === 'number'
}

function isLimit(value: Json): value is number | string {
  return typeof value === 'number' || typeof value === 'string'
}

function isBoolean(value: Json): value is boolean {
  return typeof value === 'boolean'
}

function isTexts(value: Json): value is readonly string[] {
  if (!Array.isArray(value)) return false
  return value.every((one) => typeof one === 'string') && new Set(value).size === value.length
}

function isRelation(value: Json): value is JsonObject {
  if (!isJsonObject(value) || typeof value['model'] !== 'string') return false
  const { kind, onDelete } = value
  const isAction = ['clear', 'refuse', 'delete', undefined].includes(onDelete as string)
  return (kind === 'one' || kind === 'many') && isAction
}
