import { bucketsOf, emptyBuckets, entriesOf, getEntry, withEntries, type Buckets } from '../buckets'
import type { NodeId, TreeNode } from './types'

/** The ordered child ids of one node, per slot. */
export type SlotMap = Readonly<Record<string, readonly NodeId[]>>

/**
 * A tree in memory: node records in hash buckets, and the derived index of children, bucketed the
 * same way. Immutable; an edit shares everything that it did not touch.
 */
export interface TreeDoc {
  readonly rootId: NodeId
  /** All records, those in the trash included. */
  readonly nodes: Buckets<TreeNode>
  /** Parent id -> children per slot; nodes that are themselves deleted are left out. */
  readonly children: Buckets<SlotMap>
}

const NO_SLOTS: SlotMap = {}
const NO_IDS: readonly NodeId[] = []

/** The record of a node, also when it is in the trash. */
export function getNode(doc: TreeDoc, id: NodeId): TreeNode | undefined {
  return getEntry(doc.nodes, id)
}

/** The children of a node per slot; the same empty object for every leaf. */
export function slotsOf(doc: TreeDoc, id: NodeId): SlotMap {
  return getEntry(doc.children, id) ?? NO_SLOTS
}

/** The ordered child ids in one slot of a node; the same empty list when there are none. */
export function childIds(doc: TreeDoc, id: NodeId, slot: string): readonly NodeId[] {
  const slots = slotsOf(doc, id)
  return Object.hasOwn(slots, slot) ? (slots[slot] ?? NO_IDS) : NO_IDS
}

/** Orders siblings: bytewise by fractional index, ties by id. */
export function compareSiblings(a: TreeNode, b: TreeNode): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Builds a document from records in any order. Records whose parent is missing stay unreachable. */
export function docOf(rootId: NodeId, records: Iterable<TreeNode>): TreeDoc {
  const nodes = bucketsOf([...records].map((record) => [record.id, record] as const))
  const families = new Map<NodeId, Record<string, TreeNode[]>>()
  for (const [, node] of entriesOf(nodes)) {
    if (node.parentId === null || node.deleted) continue
    let slots = families.get(node.parentId)
    if (!slots) families.set(node.parentId, (slots = {}))
    const siblings = Object.hasOwn(slots, node.slot) ? slots[node.slot] : undefined
    if (siblings) siblings.push(node)
    else slots[node.slot] = [node]
  }
  const children: [string, SlotMap][] = []
  for (const [parentId, slots] of families) {
    const ordered: Record<string, readonly NodeId[]> = {}
    for (const [slot, siblings] of Object.entries(slots)) {
      ordered[slot] = siblings.sort(compareSiblings).map(({ id }) => id)
    }
    children.push([parentId, ordered])
  }
  return { rootId, nodes, children: bucketsOf(children) }
}

/** The document without nodes, for a tree that is still being read. */
export function emptyDoc(rootId: NodeId): TreeDoc {
  return { rootId, nodes: emptyBuckets(), children: emptyBuckets() }
}

/** Record changes: the new record, or `undefined` for one that is gone for good. */
export type RecordChanges = ReadonlyMap<NodeId, TreeNode | undefined>

/**
 * The document after some records changed, its index of children kept in step. This is the one place
 * where a document changes: operations, undo, and records from other tabs or the server come through it.
 * It refuses nothing; a cycle that a remote record closes is merely unreachable from the root.
 */
export function withRecords(doc: TreeDoc, changes: RecordChanges): TreeDoc {
  const touched = new Map<NodeId, Map<string, { out: Set<NodeId>; in: TreeNode[] }>>()
  const at = (parentId: NodeId, slot: string) => {
    let slots = touched.get(parentId)
    if (!slots) touched.set(parentId, (slots = new Map()))
    let change = slots.get(slot)
    if (!change) slots.set(slot, (change = { out: new Set(), in: [] }))
    return change
  }
  for (const [id, after] of changes) {
    const before = getNode(doc, id)
    if (before && after && samePlace(before, after)) continue
    if (before?.parentId != null && !before.deleted) at(before.parentId, before.slot).out.add(id)
    if (after?.parentId != null && !after.deleted) at(after.parentId, after.slot).in.push(after)
  }
  const nodes = withEntries(doc.nodes, changes)
  if (touched.size === 0) return nodes === doc.nodes ? doc : { ...doc, nodes }

  const families: [NodeId, SlotMap | undefined][] = []
  for (const [parentId, slots] of touched) {
    const family: Record<string, readonly NodeId[]> = { ...slotsOf(doc, parentId) }
    for (const [slot, { out, in: entering }] of slots) {
      const leaving = new Set([...out, ...entering.map(({ id }) => id)])
      const kept = childIds(doc, parentId, slot).filter((id) => !leaving.has(id))
      const merged = mergeSiblings(nodes, kept, entering)
      if (merged.length > 0) family[slot] = merged
      else delete family[slot]
    }
    families.push([parentId, Object.keys(family).length > 0 ? family : undefined])
  }
  return { ...doc, nodes, children: withEntries(doc.children, families) }
}

function samePlace(a: TreeNode, b: TreeNode): boolean {
  return (
    a.parentId === b.parentId &&
    a.slot === b.slot &&
    a.order === b.order &&
    (a.deleted ?? false) === (b.deleted ?? false)
  )
}

/** Puts the entering nodes among siblings that are in order already, by binary search for each. */
function mergeSiblings(
  nodes: Buckets<TreeNode>,
  kept: readonly NodeId[],
  entering: readonly TreeNode[],
): readonly NodeId[] {
  if (entering.length > 8) {
    const all = [...kept.flatMap((id) => getEntry(nodes, id) ?? []), ...entering]
    return all.sort(compareSiblings).map(({ id }) => id)
  }
  const result = [...kept]
  for (const node of entering) {
    let low = 0
    let high = result.length
    while (low < high) {
      const middle = (low + high) >> 1
      const sibling = getEntry(nodes, result[middle] ?? '')
      if (sibling && compareSiblings(sibling, node) < 0) low = middle + 1
      else high = middle
    }
    result.splice(low, 0, node.id)
  }
  return result
}
