/** Writes cells as spreadsheets take them from the clipboard. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function quoted(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Reads cells as spreadsheets put them on the clipboard. A quote counts only at the start of a cell. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const end = text.length
  while (at <= end) {
    let cell = ''
    const closing = text[at] === '"' ? closingQuote(text, at + 1) : -1
    if (closing > 0) {
      cell = text.slice(at + 1, closing).replaceAll('""', '"')
      at = closing + 1
    }
    const stop = nextEnd(text, at)
    cell += text.slice(at, stop)
    row.push(cell)
    at = stop
    if (text[at] === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (at >= end) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    // Spreadsheets end the last row too.
    if (at >= end) break
  }
  return rows
}

/** The quote that ends a cell; -1 where it is none of a quoted cell. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
    if (text[at + 1] === '"') at += 2
    else return at + 1 >= text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at : -1
  }
  return -1
}

function nextEnd(text: string, from: number): number {
  const ends = /[\t\r\n]/g
  ends.lastIndex = from
  return ends.exec(text)?.index ?? text.length
}
