/** The rows of a CSV text, each as an object by the names of the first line. Takes quoted fields. */
export function parseCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map(([, field = '']) => field)
        .slice(0, line.split(',').length)
        .map((field) =>
          field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field.trim(),
        ),
    )
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}
