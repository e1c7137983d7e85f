import { isJsonObject, type Json } from './json'

/** Whether two JSON values say the same; the order of keys and keys that are `undefined` do not count. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    const other = b as readonly Json[]
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, at) => sameJson(value, other[at]))
    )
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  for (const key of Object.keys(a)) {
    if (!sameJson(a[key], Object.hasOwn(b, key) ? b[key] : undefined)) return false
  }
  return Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
}
