/** A name that no document has yet: `Untitled`, `Untitled 2`, … */
export function freshName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken)
  if (!known.has(wanted)) return wanted
  let count = 2
  while (known.has(`${wanted} ${count}`)) count += 1
  return `${wanted} ${count}`
}
