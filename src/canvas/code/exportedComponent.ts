/**
 * The component of what a module exports: its default, else the export of that name, else the first with a capital.
 * `undefined` for a module that exports none.
 */
export function exportedComponent(exports: unknown, name: string): unknown {
  if (typeof exports === 'function') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  const entries = Object.entries(exports)
  const wanted = plain(name)
  const capitals = entries.filter(([key, value]) => /^[A-Z]/.test(key) && isComponent(value))
  const found =
    entries.find(([key, value]) => key === 'default' && isComponent(value)) ??
    capitals.find(([key]) => plain(key) === wanted) ??
    capitals[0]
  return found?.[1]
}

function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function isComponent(value: unknown): boolean {
  return (
    typeof value === 'function' ||
    (typeof value === 'object' && value !== null && '$$typeof' in value)
  )
}
