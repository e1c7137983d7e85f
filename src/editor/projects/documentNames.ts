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
