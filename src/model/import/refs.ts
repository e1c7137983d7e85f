import { isJsonObject, type Json, type JsonObject } from '../json'

/** Type of a node whose `$ref` was not found: the placeholder shows the path behind it. */
export const REF_TYPE = 'ref:'

/** The documents that `$ref`s may point into, by normalised path. */
export type Library = ReadonlyMap<string, Json>

/** `a/./b/../c.json` -> `a/c.json`; leading `./` and `../` are dropped. */
export function normalisePath(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/**
 * The document that a `$ref` points to: relative to the file that names it, or, where files were picked
 * without their folders, the only one with the same file name.
 */
export function resolveRef(
  library: Library,
  from: string,
  ref: string,
): { path: string; value: JsonObject } | undefined {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  const exact = normalisePath(folder + ref)
  const found = library.get(exact)
  if (isJsonObject(found)) return { path: exact, value: found }
  const name = exact.split('/').at(-1) ?? ''
  const same = [...library].filter(([path]) => path === name || path.endsWith(`/${name}`))
  const [only] = same
  return same.length === 1 && only && isJsonObject(only[1])
    ? { path: only[0], value: only[1] }
    : undefined
}

/** The target of a `$ref` with the overrides that stand beside the `$ref`: props key by key, the rest whole. */
export function withOverrides(target: JsonObject, own: JsonObject): JsonObject {
  const { $ref: _, props, ...rest } = own
  const base = isJsonObject(target['props']) ? target['props'] : {}
  const merged = isJsonObject(props) ? { ...base, ...props } : base
  return { ...target, ...rest, ...(Object.keys(merged).length > 0 ? { props: merged } : {}) }
}
