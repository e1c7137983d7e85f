import type { JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import { docOf, emptyDoc, withRecords } from '@/model/tree/doc'
import type { NodeId, TreeHeader, TreeId, TreeNode } from '@/model/tree/types'
import type { recordsArrived } from '../records'
import type { ComponentTreesState } from '../slices/componentTreesSlice'
import { inHeaderOrder } from './headerOrder'
import { withoutTree } from './treeState'

type Arrival = ReturnType<typeof recordsArrived>['payload']
type NodeChanges = Map<NodeId, TreeNode | undefined>

/**
 * A stored header as the state keeps it. A document in a dialect that could not be read into records
 * has no root: it is listed by its name, with an empty tree, and its value is kept.
 */
function headerOf(id: TreeId, value: JsonObject): TreeHeader {
  const { name, rootId } = value
  return {
    ...value,
    id,
    name: typeof name === 'string' ? name : id,
    rootId: typeof rootId === 'string' ? rootId : '',
  }
}

/** The state after tree records came from the database, the server or another tab, in any order. */
export function withArrivedTrees(
  state: ComponentTreesState,
  { changes, complete }: Arrival,
): ComponentTreesState {
  const { headers, nodes } = sorted(changes)
  const whole = complete?.includes('componentTrees') ?? false
  let next = whole ? { ...state, status: 'idle' as const, error: null } : state
  for (const { id } of state.headers) {
    if (headers.get(id) === null || (whole && !headers.has(id))) next = withoutTree(next, id)
  }
  if (headers.size > 0) next = { ...next, headers: mergedHeaders(next.headers, headers) }

  // A map, since a tree may be called `__proto__`.
  const docs = new Map(Object.entries(next.docs))
  for (const { id, rootId } of next.headers) {
    const records = nodes.get(id)
    const old = docs.get(id)
    if (!old || old.nodes.size === 0) docs.set(id, docOf(rootId, present(records)))
    else {
      const rooted = old.rootId === rootId ? old : { ...old, rootId }
      docs.set(id, records ? withRecords(rooted, records) : rooted)
    }
  }
  // Nodes may come before their header: they wait in a document that no header lists yet.
  for (const [treeId, records] of nodes) {
    if (!next.headers.some(({ id }) => id === treeId) && headers.get(treeId) !== null) {
      docs.set(treeId, withRecords(docs.get(treeId) ?? emptyDoc(''), records))
    }
  }
  const same = docs.size === Object.keys(next.docs).length
  return same && [...docs].every(([id, doc]) => doc === next.docs[id])
    ? next
    : { ...next, docs: Object.fromEntries(docs) }
}

function sorted(changes: readonly RecordChange[]) {
  const headers = new Map<TreeId, TreeHeader | null>()
  const nodes = new Map<TreeId, NodeChanges>()
  for (const change of changes) {
    if (change.collection === 'componentTrees') {
      headers.set(change.id, change.value ? headerOf(change.id, change.value) : null)
    } else if (change.collection === 'nodes') {
      let family = nodes.get(change.treeId)
      if (!family) nodes.set(change.treeId, (family = new Map()))
      family.set(change.id, (change.value ?? undefined) as TreeNode | undefined)
    }
  }
  return { headers, nodes }
}

function mergedHeaders(
  old: readonly TreeHeader[],
  arrived: ReadonlyMap<TreeId, TreeHeader | null>,
): readonly TreeHeader[] {
  const known = new Set(old.map(({ id }) => id))
  const fresh = [...arrived.values()].filter((header) => header !== null && !known.has(header.id))
  return inHeaderOrder([
    ...old.map((header) => arrived.get(header.id) ?? header),
    ...fresh.filter((header) => header !== null),
  ])
}

function present(records: NodeChanges | undefined): TreeNode[] {
  return [...(records?.values() ?? [])].filter((node) => node !== undefined)
}
