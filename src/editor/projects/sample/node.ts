import type { JsonObject } from '@/model/json'
import type { NestedNode } from '@/model/tree/types'

/** What a node of a sample may have beside its type and props. */
interface Below {
  readonly name?: string
  readonly styles?: JsonObject
  readonly slots?: Readonly<Record<string, readonly NestedNode[]>>
}

/**
 * Makes the nodes of one sample tree. Ids are `sample-<tree>-<id>`, always the same: a sample record
 * that nobody edited is the same record on every machine.
 */
export function nodesOf(tree: string) {
  return function node(
    id: string,
    type: string,
    props: JsonObject = {},
    below: readonly NestedNode[] | (Below & { readonly children?: readonly NestedNode[] }) = [],
  ): NestedNode {
    const rest = isList(below) ? { children: below } : below
    return { id: `sample-${tree}-${id}`, type, props, ...rest }
  }
}

/** `Array.isArray` does not tell a readonly list from an object. */
function isList(below: readonly NestedNode[] | Below): below is readonly NestedNode[] {
  return Array.isArray(below)
}
