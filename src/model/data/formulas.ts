/**
 * Spreadsheets run cells that begin with these signs as formulas (OWASP, CSV injection). A plain number, such as -5, is none.
 */
const FORMULA = /^'*[=+\-@\t\r]/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A text as it is written into a cell of CSV: a formula gets an apostrophe, which spreadsheets take as the sign of a text. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** A cell without the apostrophe of `guarded`: nothing is lost on the way out and in. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
