import { entriesOf } from '../buckets'
import type { TreeDoc } from '../tree/doc'
import { isReachable } from '../tree/queries'
import type { NodeId, TreeId } from '../tree/types'
import { componentIdOf } from './type'

type Instances = ReadonlyMap<string, readonly NodeId[]>

const known = new WeakMap<TreeDoc['nodes'], Instances>()

/** The records of a tree that are of components of the project, by type; those in the trash too. Looked for once. */
function instancesIn({ nodes }: TreeDoc): Instances {
  let found = known.get(nodes)
  if (!found) {
    const byType = new Map<string, NodeId[]>()
    for (const [id, { type }] of entriesOf(nodes)) {
      if (componentIdOf(type) === undefined) continue
      const ids = byType.get(type)
      if (ids) ids.push(id)
      else byType.set(type, [id])
    }
    found = byType
    known.set(nodes, found)
  }
  return found
}

/** The instances of one component in one tree. */
export interface UsesInTree {
  readonly treeId: TreeId
  readonly ids: readonly NodeId[]
}

/** Where a component is used, by tree; trees without an instance are left out. */
export function usesOf(docs: Readonly<Record<TreeId, TreeDoc>>, type: string): UsesInTree[] {
  return Object.entries(docs).flatMap(([treeId, doc]) => {
    const ids = (instancesIn(doc).get(type) ?? []).filter((id) => isReachable(doc, id))
    return ids.length > 0 ? [{ treeId, ids }] : []
  })
}

/** How often a component is used in the project. */
export function countUses(docs: Readonly<Record<TreeId, TreeDoc>>, type: string): number {
  return usesOf(docs, type).reduce((sum, { ids }) => sum + ids.length, 0)
}
