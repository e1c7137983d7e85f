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
