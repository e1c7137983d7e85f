import { isJsonObject, type Json, type JsonObject } from '../json'
import type { NestedNode, NestedTree } from '../tree/types'
import { SOURCE } from './types'

/**
 * The nodes of an imported document that was nothing but nodes, such as `{"type": "p", …}` or a list of
 * them, for pasting; `undefined` for a document that says more.
 */
export function looseNodes(tree: NestedTree): readonly NestedNode[] | undefined {
  const source = tree[SOURCE]
  if (!isJsonObject(source) || (source['key'] !== 'node' && source['key'] !== 'list'))
    return undefined
  const nodes = source['synthetic'] ? (tree.root.children ?? []) : [tree.root]
  return nodes.map(withoutOldId)
}

/** Pasted nodes get ids of their own; an export must not give them those of their document back. */
function withoutOldId(node: NestedNode): NestedNode {
  const { meta, children, slots } = node
  const families = Object.entries(slots ?? {}).map(
    ([slot, family]) => [slot, (family ?? []).map(withoutOldId)] as const,
  )
  return {
    ...node,
    ...(isJsonObject(meta) && { meta: withoutNotedId(meta) }),
    ...(children && { children: children.map(withoutOldId) }),
    ...(slots && { slots: Object.fromEntries(families) }),
  }
}

function withoutNotedId(meta: JsonObject): Json {
  const source = meta[SOURCE]
  if (!isJsonObject(source)) return meta
  const { id: _, ...rest } = source
  return { ...meta, [SOURCE]: rest }
}
