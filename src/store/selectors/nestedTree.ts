import { childIds, getNode, type SlotMap, slotsOf, type TreeDoc } from '@/model/tree/doc'
import { ownFields } from '@/model/tree/nested'
import { slotNamesOf } from '@/model/tree/queries'
import {
  DEFAULT_SLOT,
  type NestedNode,
  type NestedTree,
  type NodeId,
  type TreeHeader,
  type TreeNode,
} from '@/model/tree/types'

interface Nested {
  readonly slots: SlotMap
  readonly children: readonly NestedNode[]
  readonly nested: NestedNode
}

/** What was made of a record last time. A record that goes takes its entry with it. */
const made = new WeakMap<TreeNode, Nested>()
const trees = new WeakMap<TreeDoc, { readonly header: TreeHeader; readonly nested: NestedTree }>()

/** A tree as nested JSON. What did not change since the last call keeps its identity. */
export function nestedTreeOf(header: TreeHeader, doc: TreeDoc | undefined): NestedTree {
  const known = doc && trees.get(doc)
  if (known?.header === header) return known.nested
  const { rootId, ...rest } = header
  const root = doc && nestedNodeOf(doc, rootId, new Set())
  const nested: NestedTree = { ...rest, root: root ?? { id: rootId, type: 'Box', props: {} } }
  if (doc) trees.set(doc, { header, nested })
  return nested
}

function nestedNodeOf(doc: TreeDoc, id: NodeId, above: Set<NodeId>): NestedNode | undefined {
  const node = getNode(doc, id)
  if (!node || above.has(id)) return undefined
  above.add(id)
  const slots = slotsOf(doc, id)
  const names = slotNamesOf(doc, id)
  const families = names.map((slot) =>
    childIds(doc, id, slot).flatMap((child) => nestedNodeOf(doc, child, above) ?? []),
  )
  above.delete(id)
  const children = families.flat()
  const last = made.get(node)
  if (last && last.slots === slots && sameItems(last.children, children)) return last.nested

  const named = names.flatMap((slot, at) =>
    slot === DEFAULT_SLOT ? [] : [[slot, families[at] ?? []] as const],
  )
  const nested: NestedNode = {
    ...ownFields(node),
    ...(names.includes(DEFAULT_SLOT)
      ? { children: families[names.indexOf(DEFAULT_SLOT)] ?? [] }
      : {}),
    ...(named.length > 0 ? { slots: Object.fromEntries(named) } : {}),
  }
  made.set(node, { slots, children, nested })
  return nested
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
