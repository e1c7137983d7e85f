import { isJsonObject, type Json } from '../json'
import { parseDate } from './dates'
import { isEmail, isUrl } from './fieldCheck'
import type { Model, ModelField } from './model'
import { parseNumber } from './numbers'
import type { Table } from './table'

const MOST_OPTIONS = 12
/** A text longer than this is more than a line. */
const LONG = 120
/** Rows between two pauses. */
const SLICE = 200

interface Column {
  filled: number
  readonly distinct: Set<string>
  readonly fits: Map<string, (value: Json) => boolean>
}

/** From the narrowest type to the widest; the first that takes all values of a column is its type. */
const TYPES: readonly (readonly [type: string, takes: (value: Json) => boolean])[] = [
  ['boolean', (value) => typeof value === 'boolean' || isText(value, isBoolean)],
  [
    'integer',
    (value) => Number.isSafeInteger(typeof value === 'string' ? plainNumber(value) : value),
  ],
  [
    'number',
    (value) =>
      typeof value === 'number' || isText(value, (text) => plainNumber(text) !== undefined),
  ],
  ['date', (value) => isText(value, (text) => parseDate(text) !== undefined)],
  ['email', (value) => isText(value, isEmail)],
  ['url', (value) => isText(value, isUrl)],
  ['list', (value) => Array.isArray(value)],
  ['string', (value) => typeof value === 'string' && value.length <= LONG && !value.includes('\n')],
  [
    'text',
    (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  ],
]

/**
 * A model for the rows of a table: a field for each column, of the narrowest type that takes all its values. Texts that are few and
 * come again and again are an enum; numbers that begin with a zero are texts. Answers, as it goes on, which part is done.
 */
export function* inferModel(
  table: Table,
  { id, name, newId }: { readonly id: string; readonly name: string; readonly newId: () => string },
): Generator<number, Model> {
  const columns = table.header.map((): Column => ({
    filled: 0,
    distinct: new Set(),
    fits: new Map(TYPES),
  }))
  for (const [index, { cells }] of table.rows.entries()) {
    if (index % SLICE === SLICE - 1) yield index / table.rows.length
    for (const [at, column] of columns.entries()) {
      const cell = cells[at]
      const value = typeof cell === 'string' && table.kind === 'csv' ? cell.trim() : cell
      if (value === undefined || value === null || value === '') continue
      column.filled += 1
      if (typeof value === 'string' && column.distinct.size <= MOST_OPTIONS) {
        column.distinct.add(value)
      }
      for (const [type, takes] of column.fits) if (!takes(value)) column.fits.delete(type)
    }
  }
  const taken = new Set<string>()
  const fields = columns.map((column, at): ModelField => {
    const base = table.header[at] ?? ''
    let unused = base
    for (let count = 2; taken.has(unused); count++) unused = `${base} ${count}`
    taken.add(unused)
    return { id: newId(), name: unused, ...typeOfColumn(column) }
  })
  return { id, name, fields }
}

function typeOfColumn({ filled, distinct, fits }: Column): Pick<ModelField, 'type' | 'options'> {
  if (filled === 0) return { type: 'string' }
  const [type = 'json'] = fits.keys()
  const isFew = distinct.size <= MOST_OPTIONS && filled >= 10 && distinct.size * 3 <= filled
  if (type === 'string' && isFew) return { type: 'enum', options: [...distinct].toSorted() }
  return { type }
}

function isText(value: Json, is: (text: string) => boolean): boolean {
  return typeof value === 'string' && !isJsonObject(value) && is(value)
}

function isBoolean(text: string): boolean {
  return /^(?:true|false|yes|no)$/i.test(text)
}

/** A number that loses nothing as one: `007`, and what has more digits than a number keeps, are texts. */
function plainNumber(text: string): number | undefined {
  if (/^[+-]?0\d/.test(text) || text.startsWith('+') || text.replaceAll(/\D/g, '').length > 15) {
    return undefined
  }
  return parseNumber(text)
}
