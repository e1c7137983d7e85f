import type { JsonObject } from '../json'
import { childIds, getNode, type TreeDoc } from './doc'
import { freshOrders } from './place'
import { slotNamesOf } from './queries'
import {
  DEFAULT_SLOT,
  type NestedNode,
  type NestedTree,
  type NodeId,
  type TreeHeader,
  type TreeId,
  type TreeNode,
} from './types'

/** The tree as one nested document. Nodes that the root does not reach are left out. */
export function toNested(header: TreeHeader, doc: TreeDoc): NestedTree {
  const { rootId, ...rest } = header
  return { ...rest, root: toNestedNode(doc, rootId) ?? { id: rootId, type: 'Box', props: {} } }
}

/** A node with its descendants as nested JSON; `undefined` when there is no such node. */
export function toNestedNode(doc: TreeDoc, id: NodeId): NestedNode | undefined {
  return nest(doc, id, new Set())
}

function nest(doc: TreeDoc, id: NodeId, above: Set<NodeId>): NestedNode | undefined {
  const node = getNode(doc, id)
  if (!node || above.has(id)) return undefined
  above.add(id)
  const nested: Record<string, unknown> = ownFields(node)
  const slots: Record<string, NestedNode[]> = {}
  for (const slot of slotNamesOf(doc, id)) {
    const children = childIds(doc, id, slot).flatMap((child) => nest(doc, child, above) ?? [])
    if (slot === DEFAULT_SLOT) nested['children'] = children
    else slots[slot] = children
  }
  if (Object.keys(slots).length > 0) nested['slots'] = slots
  above.delete(id)
  return nested as NestedNode
}

/**
 * What a record says beside where it stands. Children are records of their own: what another program
 * stored under `children` or `slots` of a record is none, and has no place in a nested document.
 */
export function ownFields(node: TreeNode) {
  const { treeId: _t, parentId: _p, slot: _s, order: _o, deleted: _d, ...rest } = node
  const { children: _c, slots: _n, ...own } = rest
  return own
}

/** A nested tree as header and records. Ids are kept: they must be unique (the importer sees to that). */
export function fromNested(tree: NestedTree): { header: TreeHeader; records: TreeNode[] } {
  const { root, ...rest } = tree
  const header = { ...(rest as JsonObject & Pick<NestedTree, 'id' | 'name'>), rootId: root.id }
  return { header, records: recordsOf(root, { treeId: tree.id }) }
}

/** A nested node and all below it as records, parents first. Without `place` it becomes a root. */
export function recordsOf(
  root: NestedNode,
  {
    treeId,
    place,
  }: {
    readonly treeId: TreeId
    readonly place?: { readonly parentId: NodeId; readonly slot: string; readonly order: string }
  },
): TreeNode[] {
  const records: TreeNode[] = []
  const visit = (node: NestedNode, parentId: NodeId | null, slot: string, order: string) => {
    const { children, slots, id, type, name, props, ...rest } = node
    const unknown = withoutPlace(rest as JsonObject)
    const named = name === undefined ? {} : { name: name as string }
    records.push({
      ...unknown,
      id,
      treeId,
      parentId,
      slot,
      order,
      type,
      ...named,
      props: props ?? {},
    })
    const families = [[DEFAULT_SLOT, children ?? []] as const, ...slotEntries(slots)]
    for (const [childSlot, family] of families) {
      const orders = freshOrders(family.length)
      family.forEach((child, at) => visit(child, id, childSlot, orders[at] ?? ''))
    }
  }
  visit(root, place?.parentId ?? null, place?.slot ?? DEFAULT_SLOT, place?.order ?? 'a0')
  return records
}

/** A nested document says where a node is by nesting alone; keys of the same names would contradict it. */
function withoutPlace(keys: JsonObject): JsonObject {
  const { treeId: _t, parentId: _p, slot: _s, order: _o, deleted: _d, ...rest } = keys
  return rest
}

function slotEntries(slots: NestedNode['slots']): (readonly [string, readonly NestedNode[]])[] {
  return Object.entries(slots ?? {}).map(([slot, family]) => [slot, family ?? []] as const)
}
