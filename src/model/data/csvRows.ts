/** A row of a CSV text, or what of one could be read. */
export interface CsvRow {
  /** Counted as a spreadsheet does: the first is 1. */
  readonly row: number
  /** The line of the text that it begins on: the first is 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why it cannot be taken, at the last of the cells. */
  readonly broken?: string
  /** Where it ends in the text. */
  readonly end: number
}

/** A quoted cell over more lines has lost its closing quote. */
const MOST_LINES = 1000
const MOST_CHARACTERS = 1_000_000
const QUOTE = 34

/**
 * Reads the rows of a CSV text one after the other. A row with broken quotes is answered as such, and reading goes on at the line after
 * the one that it begins on. Lines without anything are left out. A quote within a cell that does not begin with one is a sign as any.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  const sign = delimiter.charCodeAt(0)
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  let row = 0
  while (at < text.length) {
    const start = at
    const startLine = line
    const cells: string[] = []
    let broken: string | undefined
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const read = readQuoted(text, at, sign)
        if (typeof read === 'string') {
          broken = read
          break
        }
        cells.push(read.cell)
        at = read.end
        line += read.lines
      } else {
        const end = endOfCell(text, at, sign)
        cells.push(text.slice(at, end))
        at = end
      }
      if (at >= text.length || text.charCodeAt(at) !== sign) break
      at += 1
      if (at >= text.length) {
        cells.push('')
        break
      }
    }
    if (broken !== undefined) {
      line = startLine
      at = endOfLine(text, start)
    }
    at = afterBreak(text, at)
    line += 1
    row += 1
    if (broken === undefined && cells.length === 1 && cells[0] === '') {
      row -= text.charCodeAt(start) === QUOTE ? 0 : 1
      if (text.charCodeAt(start) !== QUOTE) continue
    }
    yield { row, line: startLine, cells, end: at, ...(broken !== undefined && { broken }) }
  }
}

function readQuoted(
  text: string,
  from: number,
  sign: number,
): { cell: string; end: number; lines: number } | string {
  let at = from + 1
  let cell = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1 || quote - from > MOST_CHARACTERS) return 'Its quote is never closed.'
    cell += text.slice(at, quote)
    if (text.charCodeAt(quote + 1) === QUOTE) {
      cell += '"'
      at = quote + 2
      continue
    }
    const lines = breaksIn(cell)
    if (lines > MOST_LINES) return 'Its quote is not closed within a thousand lines.'
    const end = quote + 1
    const next = text.charCodeAt(end)
    if (end < text.length && next !== sign && next !== 10 && next !== 13) {
      return 'After the closing quote comes something else.'
    }
    return { cell, end, lines }
  }
}

function breaksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function endOfCell(text: string, from: number, sign: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === sign || code === 10 || code === 13) return at
  }
  return text.length
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

function afterBreak(text: string, at: number): number {
  if (text.charCodeAt(at) === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  return text.charCodeAt(at) === 10 ? at + 1 : at
}

/** The sign that parts the cells of a text: the one that stands most often in its first line, outside of quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map((sign) => [sign, 0]))
  let isQuoted = false
  for (let at = 0; at < Math.min(text.length, 100_000); at++) {
    const sign = text[at] ?? ''
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === '\n') break
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first && first[1] > 0 ? first[0] : ','
}
