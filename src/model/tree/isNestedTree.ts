import { isJsonObject, type Json } from '../json'

/**
 * Whether a JSON value is a nested tree that can be stored as records: text `id` and `name`, and below
 * `root` only nodes with ids, each once, and types. Other dialects are the importer's business.
 */
export function isNestedTree(value: Json | undefined): boolean {
  if (!isJsonObject(value) || typeof value['id'] !== 'string') return false
  if (typeof value['name'] !== 'string') return false
  const seen = new Set<string>()
  const stack: (Json | undefined)[] = [value['root']]
  while (stack.length > 0) {
    const node = stack.pop()
    if (!isJsonObject(node)) return false
    const { id, type, props = {}, children = [], slots = {} } = node
    if (typeof id !== 'string' || id === '' || seen.has(id)) return false
    if (typeof type !== 'string' || type === '' || !isJsonObject(props)) return false
    if (!isJsonObject(slots)) return false
    seen.add(id)
    for (const family of [children, ...Object.values(slots)]) {
      if (!Array.isArray(family)) return false
      stack.push(...(family as readonly Json[]))
    }
  }
  return true
}
