import type { Json } from '../json'
import { csvRows, delimiterOf } from './csvRows'
import { unguarded } from './formulas'
import { jsonRows, looksLikeJson } from './jsonRows'
import type { ModelField } from './model'

/** A row that was read; `cells` are in the order of the header. */
export interface TableRow {
  readonly row: number
  readonly line: number
  /** Texts of CSV, values of JSON; `undefined` where there is none. */
  readonly cells: readonly (Json | undefined)[]
}

/** A row that was not taken, and why. */
export interface RefusedRow {
  readonly row: number
  readonly line: number
  /** The name of the column, where it is one. */
  readonly column?: string
  readonly sentence: string
}

/** What a text of rows holds. */
export interface Table {
  readonly kind: 'csv' | 'json'
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  readonly refused: readonly RefusedRow[]
}

/** Rows between two pauses. */
const SLICE = 100

/**
 * Reads a text of CSV, of values parted by tabs or semicolons, of a JSON list, or of lines of JSON. The first row of CSV is the header.
 * Rows that are broken are in the report with their numbers, and the rest is read. Answers, as it goes on, which part of the text is
 * read, from 0 to 1.
 */
export function* readTable(text: string, delimiter?: string): Generator<number, Table> {
  return looksLikeJson(text) && delimiter === undefined
    ? yield* readJson(text)
    : yield* readCsv(text, delimiter ?? delimiterOf(text))
}

function* readCsv(text: string, delimiter: string): Generator<number, Table> {
  let header: readonly string[] | undefined
  const rows: TableRow[] = []
  const refused: RefusedRow[] = []
  let seen = 0
  for (const { row, line, cells, broken, end } of csvRows(text, delimiter)) {
    if (++seen % SLICE === 0) yield end / text.length
    if (broken !== undefined) {
      const column = header?.[cells.length]
      refused.push({ row, line, ...(column !== undefined && { column }), sentence: broken })
    } else if (!header) {
      header = namesOf(cells)
    } else if (cells.length > header.length && cells.slice(header.length).some(Boolean)) {
      const sentence = `It has ${cells.length} cells, and there are ${header.length} columns.`
      refused.push({ row, line, sentence })
    } else {
      rows.push({ row, line, cells: cells.map(unguarded) })
    }
  }
  return { kind: 'csv', header: header ?? [], rows, refused }
}

/** The names of columns: trimmed, those without one by their letter. */
function namesOf(cells: readonly string[]): string[] {
  return cells.map((cell, at) => unguarded(cell).trim() || `Column ${at + 1}`)
}

function* readJson(text: string): Generator<number, Table> {
  const columns = new Map<string, number>()
  const rows: TableRow[] = []
  const refused: RefusedRow[] = []
  let seen = 0
  for (const { row, line, value, broken, end } of jsonRows(text)) {
    if (++seen % SLICE === 0) yield end / text.length
    if (!value) {
      refused.push({ row, line, sentence: broken ?? 'It is no object.' })
      continue
    }
    const cells: (Json | undefined)[] = []
    for (const [key, one] of Object.entries(value)) {
      let at = columns.get(key)
      if (at === undefined) columns.set(key, (at = columns.size))
      cells[at] = one
    }
    rows.push({ row, line, cells })
  }
  return { kind: 'json', header: [...columns.keys()], rows, refused }
}

/** For each column the id of the field that it goes into; `null` for one that is left out. */
export type ColumnMapping = readonly (string | null)[]

/** Finds the field of each column by name, label or id, whatever the case, spaces and signs. A field takes one column. */
export function mapColumns(
  header: readonly string[],
  fields: readonly ModelField[],
): ColumnMapping {
  const taken = new Set<string>()
  return header.map((column) => {
    const key = bare(column)
    const free = fields.filter(({ id }) => !taken.has(id))
    const field =
      free.find(({ name }) => name === column) ??
      free.find(({ name, label, id }) => [name, label ?? name, id].some((one) => bare(one) === key))
    if (!field || key === '') return null
    taken.add(field.id)
    return field.id
  })
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
