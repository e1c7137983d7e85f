/** A name that nothing has: the wanted one, or with a number after it. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(Array.from(taken, (name) => name.toLowerCase()))
  if (!names.has(wanted.toLowerCase())) return wanted
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`
    if (!names.has(name.toLowerCase())) return name
  }
}

/** A name for a field, which code writes as it is: `title`, then `title2`. */
export function freeFieldName(wanted: string, taken: Iterable<string>): string {
  return freeName(wanted, taken).replace(/ (\d+)$/, '$1')
}
