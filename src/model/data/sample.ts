import type { Json } from '../json'
import { dayOf } from './dates'
import { fieldCheckOf, isEmpty, type FieldCheck } from './fieldCheck'
import { valueField, type Model, type ModelField, type ModelRecord } from './model'
import { draws, type Draws } from './draws'
import { sampleText } from './sampleTexts'
import { createUniqueIndex } from './uniqueIndex'

/** What sample records are made with. */
export interface SampleOptions {
  /** The same seed makes the same records. */
  readonly seed: number
  readonly count: number
  /** The ids of the records of a model, for relations. */
  readonly related?: (modelId: string) => readonly string[]
  /** The records that stand: unique values are others than theirs. */
  readonly standing?: Iterable<ModelRecord>
}

/** Values by the ids of their fields. */
export type SampleValues = Readonly<Record<string, Json>>

const SLICE = 50
/** So often another value is tried where one does not fit. */
const TRIES = 30

/**
 * Makes sample records that a model takes: sensible by the names and types of the fields, within their limits. A field that no value was
 * found for stays empty. The same seed makes the same records. Answers, as it goes on, how many there are.
 */
export function* sampleRecords(
  model: Model,
  { seed, count, related = () => [], standing = [] }: SampleOptions,
): Generator<number, readonly SampleValues[]> {
  const draw = draws(seed)
  const unique = createUniqueIndex(model)
  for (const record of standing) unique.add(record)
  const fields = model.fields.map((field) => ({ field, check: fieldCheckOf(field) }))
  const rows: SampleValues[] = []
  for (let at = 0; at < count; at++) {
    if (at > 0 && at % SLICE === 0) yield at
    const values: Record<string, Json> = {}
    const record: Record<string, Json> & ModelRecord = { id: `sample ${at}`, modelId: model.id }
    const person = { first: draw.below(1000), last: draw.below(1000) }
    for (const { field, check } of fields) {
      const isLeftOut = field.required !== true && field.unique !== true && draw.chance(0.08)
      if (isLeftOut) continue
      const value = fitting(check, (attempt) => {
        const one = sampleValue(field, { draw, person, at, attempt, related })
        return unique.mistakeAt(field.id, one) ? undefined : one
      })
      if (value === undefined) continue
      values[field.id] = value
      record[valueField(field.id)] = value
    }
    unique.add(record)
    rows.push(values)
  }
  return rows
}

function fitting(check: FieldCheck, make: (attempt: number) => Json | undefined): Json | undefined {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const value = make(attempt)
    if (isEmpty(value)) continue
    if (check(value) === undefined) return value
  }
  return undefined
}

interface Sample {
  readonly draw: Draws
  /** Names and addresses of one record are of one person. */
  readonly person: { readonly first: number; readonly last: number }
  readonly at: number
  readonly attempt: number
  readonly related: (modelId: string) => readonly string[]
}

function sampleValue(field: ModelField, sample: Sample): Json | undefined {
  const { draw, related } = sample
  switch (field.type) {
    case 'number':
    case 'integer':
      return sampleNumber(field, sample)
    case 'boolean':
      return draw.chance(0.5)
    case 'date':
      return sampleDate(field, draw)
    case 'enum':
      return draw.pick(field.options ?? [])
    case 'relation': {
      if (!field.relation) return undefined
      const ids = related(field.relation.model)
      if (field.relation.kind === 'one') return draw.pick(ids)
      const some = Array.from({ length: countIn(field, draw, 3) }, () => draw.pick(ids))
      return [...new Set(some)].filter((id) => id !== undefined)
    }
    case 'list': {
      const { of: type = 'string', options } = field
      const entry = { id: field.id, name: field.name, type, ...(options && { options }) }
      return Array.from({ length: countIn(field, draw, 3) }, () =>
        sampleValue(entry, sample),
      ).filter((one) => one !== undefined)
    }
    case 'json':
      return { note: sampleText({ ...field, name: 'word', type: 'string' }, sample) }
    default:
      return sampleText(field, sample)
  }
}

function countIn({ min, max }: ModelField, draw: Draws, usual: number): number {
  const least = typeof min === 'number' ? min : 1
  const most = typeof max === 'number' ? max : Math.max(least, usual)
  return least + draw.below(Math.min(most - least, 50) + 1)
}

const RANGES: readonly (readonly [RegExp, number, number])[] = [
  [/\bage\b|alter/i, 18, 90],
  [/price|cost|amount|total|salary|preis/i, 1, 500],
  [/rating|stars|score/i, 1, 5],
  [/percent|discount|rate/i, 0, 100],
  [/\byear\b|jahr/i, 1990, 2026],
  [/quantity|count|stock|qty/i, 0, 200],
]

function sampleNumber({ name, type, min, max, unique }: ModelField, sample: Sample): number {
  const [, low, high] = RANGES.find(([pattern]) => pattern.test(name)) ?? [name, 0, 1000]
  const given = [
    typeof min === 'number' ? min : undefined,
    typeof max === 'number' ? max : undefined,
  ]
  const least = given[0] ?? Math.min(low, (given[1] ?? high) - (high - low))
  const most = given[1] ?? Math.max(high, least + (high - low))
  const isWhole = type === 'integer' || /rating|stars|\bage\b|year|count|stock/i.test(name)
  const [from, until] = isWhole ? [Math.ceil(least), Math.floor(most)] : [least, most]
  // Numbers that have to differ are counted where drawing finds none that is free.
  if (unique === true && isWhole && sample.attempt > 5) return from + sample.at + sample.attempt - 6
  if (isWhole) return from + sample.draw.below(until - from + 1)
  return Math.round((from + sample.draw.part() * (until - from)) * 100) / 100
}

function sampleDate({ name, min, max }: ModelField, draw: Draws): string | undefined {
  const isBirth = /birth|born|dob/i.test(name)
  const [low, high] = isBirth ? ['1950-01-01', '2007-12-31'] : ['2023-01-01', '2026-12-31']
  const least = typeof min === 'string' ? min : typeof max === 'string' && max < low ? max : low
  const most =
    typeof max === 'string' ? max : least > high ? `${Number(least.slice(0, 4)) + 1}-12-31` : high
  const [from, until] = [Date.parse(least), Date.parse(most)]
  const day = new Date(from + draw.below(Math.max(0, until - from) / 86_400_000 + 1) * 86_400_000)
  if (Number.isNaN(day.getTime())) return undefined
  return dayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}
