import type { ImportPlan } from '@/model/data/importRows'
import type { Table } from '@/model/data/table'

/** Something of what came in that was not taken. */
export interface Refusal {
  /** Where it stood: `Row 3, email`. */
  readonly place: string
  /** What stood there. */
  readonly text: string
  /** A sentence. */
  readonly why: string
}

/** More are counted, and in the file, but not listed. */
export const LISTED = 200

/** Refusals as a table that spreadsheets open. */
export function refusalsAsCsv(refusals: readonly Refusal[]): string {
  const lines = refusals.map(({ place, text, why }) => [place, text, why].map(quoted).join(','))
  return ['Where,What,Why', ...lines].join('\r\n')
}

function quoted(text: string): string {
  // A leading sign would make a formula of it where the file is opened.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** What an import refuses, with what stood at the place. */
export function refusalsOf(
  plan: ImportPlan | undefined,
  table: Table | undefined,
): readonly Refusal[] {
  if (!plan || plan.refused.length === 0) return []
  const rows = new Map(table?.rows.map(({ row, cells }) => [row, cells]))
  return plan.refused.map(({ row, column, sentence }) => {
    const cell = rows.get(row)?.[table?.header.indexOf(column ?? '') ?? -1]
    const text = cell === undefined || cell === null ? '' : cell
    return {
      place: column === undefined ? `Row ${row}` : `Row ${row}, ${column}`,
      text: (typeof text === 'string' ? text : JSON.stringify(text)).slice(0, 200),
      why: sentence,
    }
  })
}
