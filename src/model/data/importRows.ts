import type { Json } from '../json'
import { parseCell, type CellContext } from './cells'
import { convertValue } from './convert'
import { fieldCheckOf, isEmpty, labelOf, type FieldCheck, type HasRecord } from './fieldCheck'
import { valueField, type Model, type ModelField, type ModelRecord } from './model'
import type { ColumnMapping, RefusedRow, Table } from './table'
import { createUniqueIndex } from './uniqueIndex'

/** What of a table becomes records, and what does not. */
export interface ImportPlan {
  /** The values by the ids of their fields, one entry for each record. */
  readonly rows: readonly Readonly<Record<string, Json>>[]
  /** All rows that are refused, those that could not be read among them, in their order. */
  readonly refused: readonly RefusedRow[]
}

interface ImportContext extends CellContext {
  readonly mapping: ColumnMapping
  /** The records that stand, for unique fields. */
  readonly standing?: Iterable<ModelRecord>
  readonly has?: HasRecord
}

/** Rows between two pauses. */
const SLICE = 100

/**
 * Makes records of the rows of a table. A row with a cell that its field does not take is refused as a whole, with the first such cell;
 * the others are taken. Answers, as it goes on, which part is done, from 0 to 1.
 */
export function* planImport(
  table: Table,
  model: Model,
  { mapping, standing = [], has, ...context }: ImportContext,
): Generator<number, ImportPlan> {
  const fields = new Map(model.fields.map((field) => [field.id, field]))
  const columns = mapping.flatMap((id, at) => {
    const field = id === null ? undefined : fields.get(id)
    return field ? [{ field, at, check: fieldCheckOf(field, has) }] : []
  })
  const mapped = new Set(columns.map(({ field }) => field.id))
  const absent = model.fields
    .filter(({ id, default: value }) => !mapped.has(id) && value === undefined)
    .map((field) => ({ field, check: fieldCheckOf(field, has) }))
  const unique = createUniqueIndex(model)
  for (const record of standing) unique.add(record)
  const rows: Record<string, Json>[] = []
  const refused: RefusedRow[] = []
  const missing = firstMissing(absent)
  for (const [index, { row, line, cells }] of table.rows.entries()) {
    if (index % SLICE === SLICE - 1) yield index / table.rows.length
    const record: Record<string, Json> & ModelRecord = { id: `row ${row}`, modelId: model.id }
    const values: Record<string, Json> = {}
    let wrong = missing
    for (const { field, at, check } of columns) {
      const read = readCell(cells[at], field, { check, context, kind: table.kind })
      if (typeof read === 'object') {
        if (read.value === undefined) continue
        values[field.id] = read.value
        record[valueField(field.id)] = read.value
        continue
      }
      wrong = { column: table.header[at] ?? field.name, sentence: read }
      break
    }
    const [twice] = wrong ? [] : unique.mistakesOf(record)
    if (twice) wrong = { column: fields.get(twice.fieldId)?.name ?? '', sentence: twice.sentence }
    if (wrong) refused.push({ row, line, ...wrong })
    else {
      unique.add(record)
      rows.push(values)
    }
  }
  const all = [...table.refused, ...refused].toSorted((a, b) => a.line - b.line)
  return { rows, refused: all }
}

function firstMissing(
  absent: readonly { readonly field: ModelField; readonly check: FieldCheck }[],
): { column: string; sentence: string } | undefined {
  for (const { field, check } of absent) {
    if (check(undefined)) {
      return {
        column: field.name,
        sentence: `No column goes into “${labelOf(field)}”, which is required.`,
      }
    }
  }
  return undefined
}

interface Reading {
  readonly check: FieldCheck
  readonly context: CellContext
  readonly kind: Table['kind']
}

/** The value of a cell, or a sentence on why it has none. */
function readCell(
  cell: Json | undefined,
  field: ModelField,
  { check, context, kind }: Reading,
): { value: Json | undefined } | string {
  const isText = kind === 'csv' && typeof cell === 'string'
  const from: ModelField = { id: '', name: field.name, type: 'string' }
  const read = isText ? parseCell(field, cell, context) : convertValue(cell, from, field, context)
  if (!read.ok) return read.error
  const value = read.value === undefined && isEmpty(cell) ? field.default : read.value
  return check(value)?.sentence ?? { value }
}
