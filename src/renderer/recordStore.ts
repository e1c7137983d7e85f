import { compareSiblings } from '@/model/tree/doc'
import type { NodeId, TreeNode } from '@/model/tree/types'

/** The ordered child ids of a node, per slot. */
export type SlotLists = ReadonlyMap<string, readonly NodeId[]>

/** What one node is drawn from. A new object whenever the record or a list of children changes. */
export interface NodeState {
  readonly node: TreeNode | undefined
  readonly slots: SlotLists
}

/** The new record of a node, or nothing for one that is gone. */
export type RecordChange = readonly [id: NodeId, node: TreeNode | null | undefined]

/**
 * The records of one tree, held for drawing: it is changed in place, and wakes only the nodes whose
 * record or children changed.
 */
export interface RecordStore {
  readonly rootId: NodeId
  /** Number of records, those in the trash included. */
  readonly size: () => number
  /** A stable object per node until that node changes. */
  readonly read: (id: NodeId) => NodeState
  readonly getNode: (id: NodeId) => TreeNode | undefined
  /** The same empty list for every slot without children. */
  readonly childIds: (id: NodeId, slot: string) => readonly NodeId[]
  /** The names of the slots that hold something. */
  readonly slotNames: (id: NodeId) => string[]
  readonly apply: (changes: Iterable<RecordChange>) => void
  /** Draws a node again although its record is the same. */
  readonly redraw: (id: NodeId) => void
  /** Calls back after the node or its lists of children changed; answers how to stop that. */
  readonly subscribe: (id: NodeId, wake: () => void) => () => void
}

const NO_SLOTS: SlotLists = new Map()
const NO_IDS: readonly NodeId[] = []
const NOTHING: NodeState = { node: undefined, slots: NO_SLOTS }

/** The siblings that leave and enter one slot of one parent. */
interface FamilyChange {
  readonly leaving: Set<NodeId>
  readonly entering: TreeNode[]
}

/**
 * Holds the records of a tree for `RenderTree`. Records may come in any order; of two with one id the
 * later counts. The root is never a child, so that no document can close a cycle that is drawn.
 */
export function createRecordStore(rootId: NodeId, records: Iterable<TreeNode>): RecordStore {
  const states = new Map<NodeId, NodeState>()
  // Nearly every node has one listener, and a set for each would be a third of what a node takes.
  const listeners = new Map<NodeId, (() => void) | Set<() => void>>()
  const read = (id: NodeId) => states.get(id) ?? NOTHING
  const isChild = (node: TreeNode) =>
    node.parentId !== null && node.deleted !== true && node.id !== rootId

  function apply(changes: Iterable<RecordChange>) {
    const families = new Map<NodeId, Map<string, FamilyChange>>()
    const family = (parentId: NodeId, slot: string) => {
      let slots = families.get(parentId)
      if (!slots) families.set(parentId, (slots = new Map()))
      let change = slots.get(slot)
      if (!change) slots.set(slot, (change = { leaving: new Set(), entering: [] }))
      return change
    }
    const woken = new Set<NodeId>()
    const latest = new Map<NodeId, TreeNode | undefined>()
    for (const [id, node] of changes) latest.set(id, node ?? undefined)
    for (const [id, after] of latest) {
      const { node: before, slots } = read(id)
      if (before === after) continue
      states.set(id, { node: after, slots })
      woken.add(id)
      if (before && after && samePlace(before, after)) continue
      if (before?.parentId != null && isChild(before)) {
        family(before.parentId, before.slot).leaving.add(id)
      }
      if (after?.parentId != null && isChild(after)) {
        family(after.parentId, after.slot).entering.push(after)
      }
    }
    for (const [parentId, changed] of families) {
      const { node, slots } = read(parentId)
      const next = new Map(slots)
      for (const [slot, change] of changed) {
        const siblings = mergeFamily(next.get(slot) ?? NO_IDS, change, (id) => read(id).node)
        if (siblings.length > 0) next.set(slot, siblings)
        else next.delete(slot)
      }
      states.set(parentId, { node, slots: next.size > 0 ? next : NO_SLOTS })
      woken.add(parentId)
    }
    woken.forEach(wakeUp)
  }

  function wakeUp(id: NodeId) {
    const listener = listeners.get(id)
    if (typeof listener === 'function') listener()
    else for (const wake of listener ?? []) wake()
  }

  apply([...records].map((record) => [record.id, record] as const))
  return {
    rootId,
    size: () => states.size,
    read,
    getNode: (id) => read(id).node,
    childIds: (id, slot) => read(id).slots.get(slot) ?? NO_IDS,
    slotNames: (id) => [...read(id).slots.keys()],
    apply,
    redraw(id) {
      states.set(id, { ...read(id) })
      wakeUp(id)
    },
    subscribe(id, wake) {
      const standing = listeners.get(id)
      if (!standing) listeners.set(id, wake)
      else if (typeof standing === 'function') listeners.set(id, new Set([standing, wake]))
      else standing.add(wake)
      return () => {
        const listener = listeners.get(id)
        if (typeof listener === 'object') listener.delete(wake)
        if (listener === wake || (typeof listener === 'object' && listener.size === 0)) {
          listeners.delete(id)
        }
      }
    },
  }
}

function samePlace(a: TreeNode, b: TreeNode): boolean {
  return (
    a.parentId === b.parentId &&
    a.slot === b.slot &&
    a.order === b.order &&
    (a.deleted ?? false) === (b.deleted ?? false)
  )
}

/** Few newcomers find their places by binary search; many are cheaper to sort in. */
function mergeFamily(
  siblings: readonly NodeId[],
  { leaving, entering }: FamilyChange,
  getNode: (id: NodeId) => TreeNode | undefined,
): readonly NodeId[] {
  const gone = new Set(leaving)
  for (const { id } of entering) gone.add(id)
  const kept = siblings.filter((id) => !gone.has(id))
  if (entering.length > 8) {
    const all = [...kept.flatMap((id) => getNode(id) ?? []), ...entering]
    return all.sort(compareSiblings).map(({ id }) => id)
  }
  for (const node of entering) {
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      const sibling = getNode(kept[middle] ?? '')
      if (sibling && compareSiblings(sibling, node) < 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, node.id)
  }
  return kept
}
