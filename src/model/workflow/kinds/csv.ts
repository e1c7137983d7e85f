import Papa from 'papaparse'
import { isJsonObject, type Json, type JsonObject } from '../../json'
import { StepFailure } from './context'

/** The rows of a table whose first line names the columns; every cell is a text. Empty lines are left out. */
export function csvRows(text: string, path: string): readonly JsonObject[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  })
  const wrong = errors.find(({ type }) => type !== 'Delimiter')
  if (wrong) {
    const where = wrong.row === undefined ? '' : ` Row ${wrong.row + 1}:`
    throw new StepFailure(
      'validation',
      `“${path}” is no table.${where} ${wrong.message}. Mend the file.`,
    )
  }
  return data
}

/** A list of objects as a table with a line of names; refuses what is none. */
export function csvText(value: Json | undefined): string {
  if (!Array.isArray(value) || !value.every(isJsonObject)) {
    throw new StepFailure(
      'type',
      'Only a list of objects can be written as CSV. Map it to one first.',
    )
  }
  const columns = [...new Set(value.flatMap((row) => Object.keys(row)))]
  const rows = value.map((row) => columns.map((column) => cell(row[column])))
  return `${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`
}

function cell(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
