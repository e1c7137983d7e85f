import { isJsonObject, type Json, type JsonObject } from '../json'
import { whyNoTreeId } from './treeId'
import type { TreeId } from './types'

/** Keys that say where a node record stands. In a nested document nesting alone says that. */
const PLACEMENT = ['treeId', 'parentId', 'slot', 'order', 'deleted'] as const

/**
 * Whether a JSON value is a nested tree that can be stored as records and comes back to the letter.
 * Says of every value what `parse_nested` of the server says: what one side keeps whole and the other
 * takes apart would be destroyed between them. The tree has the id `treeId`, or that of the value.
 */
export function isNestedTree(value: Json | undefined, treeId?: TreeId): boolean {
  if (!isJsonObject(value) || value['rootId'] !== undefined) return false
  const { id = treeId } = value
  if (typeof id !== 'string' || whyNoTreeId(id) || (treeId ?? id) !== id) return false
  const seen = new Set<string>()
  const stack: (Json | undefined)[] = [value['root']]
  while (stack.length > 0) {
    const node = stack.pop()
    if (!isNestedNode(node) || seen.has(node.id)) return false
    seen.add(node.id)
    for (const family of [node.children ?? [], ...Object.values(node.slots ?? {})]) {
      for (const child of family) stack.push(child)
    }
  }
  return true
}

/** A node whose own form is right; its children are still to be looked at. */
interface ShallowNode extends JsonObject {
  readonly id: string
  readonly children?: readonly Json[]
  readonly slots?: { readonly [slot: string]: readonly Json[] }
}

function isNestedNode(node: Json | undefined): node is ShallowNode {
  if (!isJsonObject(node) || PLACEMENT.some((key) => node[key] !== undefined)) return false
  const { id, type, props = {}, children = [], slots = {} } = node
  if (typeof id !== 'string' || id === '' || id.includes('\0')) return false
  if (typeof type !== 'string' || !isJsonObject(props)) return false
  if (!isJsonObject(slots) || slots['children'] !== undefined) return false
  return [children, ...Object.values(slots)].every((family) => Array.isArray(family))
}
