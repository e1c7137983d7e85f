import type { Json } from '../json'
import { ok, type Result } from '../result'
import { parseCell, shortened, showCell, type CellContext, type Parsed } from './cells'
import { fieldCheckOf, isEmpty, labelOf, type FieldCheck } from './fieldCheck'
import { valueField, type ModelField, type ModelRecord } from './model'

/**
 * A value as another type of its field has it: `"12"` becomes 12, a date its text, a single value a list of one, anything JSON.
 * Refused with a sentence. An empty value stays empty.
 */
export function convertValue(
  value: Json | undefined,
  from: ModelField,
  to: ModelField,
  context: CellContext = {},
): Parsed {
  if (isEmpty(value)) return ok(value === null || value === '' ? undefined : emptyOf(value, to))
  if (to.type === 'json' || typeCheckOf(to)(value) === undefined) return ok(value)
  switch (to.type) {
    case 'string':
    case 'text':
      return ok(showCell(from, value))
    case 'number':
    case 'integer':
      if (typeof value === 'boolean') return ok(value ? 1 : 0)
      break
    case 'boolean':
      if (typeof value === 'number') {
        if (value === 0 || value === 1) return ok(value === 1)
      }
      break
    case 'list': {
      if (typeof value === 'string') return parseCell(to, value, context)
      return convertEntries(Array.isArray(value) ? (value as readonly Json[]) : [value], to)
    }
    case 'relation':
      return convertRelation(value, to, context)
    default:
  }
  // A list of one is that one.
  const [only, ...others] = Array.isArray(value) ? (value as readonly Json[]) : []
  if (only !== undefined && others.length === 0) return convertValue(only, from, to, context)
  if (typeof value === 'object') {
    return refused(`“${shortened(JSON.stringify(value))}” is no single value`, to)
  }
  return parseCell(to, typeof value === 'string' ? value : showCell(from, value), context)
}

function convertEntries(entries: readonly Json[], to: ModelField): Parsed {
  const { of = 'json' } = to
  const entry: ModelField = { id: to.id, name: to.name, type: of }
  const converted: Json[] = []
  for (const one of entries) {
    const read = convertValue(one, { ...entry, type: 'string' }, entry)
    if (!read.ok) return read
    if (read.value !== undefined) converted.push(read.value)
  }
  return ok(converted)
}

function convertRelation(value: Json, to: ModelField, context: CellContext): Parsed {
  const names = Array.isArray(value) ? (value as readonly Json[]) : [value]
  const [first, ...rest] = names
  if (to.relation?.kind === 'many') return parseCell(to, JSON.stringify(names), context)
  return first === undefined || rest.length > 0
    ? refused('Several values are no single record', to)
    : parseCell(to, typeof first === 'string' ? first : JSON.stringify(first), context)
}

function refused(what: string, to: ModelField): Result<never, string> {
  return { ok: false, error: `${what} (“${labelOf(to)}”).` }
}

function emptyOf(value: undefined | [], to: ModelField): Json | undefined {
  return typeCheckOf(to)(value) === undefined ? value : undefined
}

/** Prepared once for each field: a dry run asks it of every record. */
const typeChecks = new WeakMap<ModelField, FieldCheck>()

function typeCheckOf(field: ModelField): FieldCheck {
  let check = typeChecks.get(field)
  if (!check) typeChecks.set(field, (check = fieldCheckOf(typeOnly(field))))
  return check
}

/** A field without its limits: they are told of records as they stand, and hold up no change of type. */
function typeOnly({ min: _min, max: _max, pattern: _p, required: _r, ...field }: ModelField) {
  return field
}

/** The different texts of a field, most frequent first: the options of an enum that is made of it; `undefined` above `most`. */
export function optionsFrom(
  records: Iterable<ModelRecord>,
  field: ModelField,
  most = 100,
): readonly string[] | undefined {
  const counts = new Map<string, number>()
  const key = valueField(field.id)
  for (const record of records) {
    const text = showCell(field, record[key])
    if (text === '') continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.size > most) return undefined
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([text]) => text)
}

/** A record that cannot be converted. */
export interface Unconverted {
  readonly recordId: string
  readonly value: Json
  readonly sentence: string
}

/** What a change of type would do. */
export interface DryRun {
  /** The records that have a value. */
  readonly filled: number
  /** Those whose value stays as it is. */
  readonly same: number
  /** Those whose value becomes another. */
  readonly converted: number
  /** Those whose value cannot be converted. */
  readonly refused: number
  /** The first of them. */
  readonly examples: readonly Unconverted[]
}

/** How a field changes, and what is known beside it. */
export interface Retype extends CellContext {
  readonly from: ModelField
  readonly to: ModelField
}

/** Records between two pauses of sliced work. */
const SLICE = 200

/**
 * Tries a change of type on records, without changing any. A generator that answers how many are done, so that its caller can pause,
 * show progress and stop.
 */
export function* dryRun(
  records: Iterable<ModelRecord>,
  { from, to, ...context }: Retype,
  most = 100,
): Generator<number, DryRun> {
  const examples: Unconverted[] = []
  const counts = { filled: 0, same: 0, converted: 0, refused: 0 }
  const key = valueField(from.id)
  let done = 0
  for (const record of records) {
    if (++done % SLICE === 0) yield done
    const value = record[key]
    if (isEmpty(value)) continue
    counts.filled += 1
    const read = convertValue(value, from, to, context)
    if (!read.ok) {
      counts.refused += 1
      if (examples.length < most) {
        examples.push({ recordId: record.id, value, sentence: read.error })
      }
    } else if (read.value === value) counts.same += 1
    else counts.converted += 1
  }
  return { ...counts, examples }
}

/** What becomes of a value that cannot be converted: it goes, becomes the default, or what somebody wrote for this record. */
export interface RetypeChoices {
  readonly others: 'clear' | 'default'
  /** By the record's id. */
  readonly fixes?: Readonly<Record<string, Json>>
}

/** The value of one record after a change of type; `undefined` where it has none. */
export function retypedValue(
  record: ModelRecord,
  { from, to, ...context }: Retype,
  { others, fixes }: RetypeChoices,
): Json | undefined {
  if (fixes && Object.hasOwn(fixes, record.id)) return fixes[record.id]
  const read = convertValue(record[valueField(from.id)], from, to, context)
  if (read.ok) return read.value
  return others === 'default' ? to.default : undefined
}
