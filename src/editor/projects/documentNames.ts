/** A name that no document has yet: `Untitled`, `Untitled 2`, … */
export function freshName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken)
  if (!known.has(wanted)) return wanted
  let count = 2
  while (known.has(`${wanted} ${count}`)) count += 1
  return `${wanted} ${count}`
}

/** The name of the file that a document is exported to: what file systems refuse becomes a dash. */
export function fileNameOf(documentName: string): string {
  const stem = Array.from(documentName.trim())
    .map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
    .join('')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .slice(0, 120)
  return `${stem === '' ? 'document' : stem}.json`
}
