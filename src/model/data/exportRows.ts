import type { Json } from '../json'
import { showCell } from './cells'
import { guarded } from './formulas'
import { valueField, type Model, type ModelRecord } from './model'

/** Records between two pauses. */
const SLICE = 200

/**
 * The records as CSV with a header, as RFC 4180 has it. Cells that a spreadsheet would run as formulas get an apostrophe, which is taken
 * away when the text is read again. Answers, as it goes on, how many records are written.
 */
export function* writeCsv(
  { fields }: Model,
  records: Iterable<ModelRecord>,
  delimiter = ',',
): Generator<number, string> {
  const parts = [fields.map(({ name }) => quoted(guarded(name), delimiter)).join(delimiter)]
  let done = 0
  for (const record of records) {
    const cells = fields.map((field) =>
      quoted(guarded(showCell(field, record[valueField(field.id)])), delimiter),
    )
    // A row of one empty cell would be an empty line, which is none.
    parts.push(cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter))
    if (++done % SLICE === 0) yield done
  }
  return `${parts.join('\r\n')}\r\n`
}

function quoted(text: string, delimiter: string): string {
  const needs = /["\r\n]/.test(text) || text.includes(delimiter) || text.trim() !== text
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}

/** The records as a JSON list of objects by the names of their fields, a record on each line. */
export function* writeJson(
  { fields }: Model,
  records: Iterable<ModelRecord>,
): Generator<number, string> {
  const parts: string[] = []
  let done = 0
  for (const record of records) {
    const entries = fields.flatMap(({ id, name }): [string, Json][] => {
      const value = record[valueField(id)]
      return value === undefined ? [] : [[name, value]]
    })
    parts.push(JSON.stringify(Object.fromEntries(entries)))
    if (++done % SLICE === 0) yield done
  }
  return parts.length === 0 ? '[]\n' : `[\n  ${parts.join(',\n  ')}\n]\n`
}
