import { getNode, withRecords, type TreeDoc } from '../doc'
import type { NodeId, TreeNode } from '../types'

/** One working copy per edit: operations read through it and write into it; the document is built once. */
export interface Draft {
  readonly rootId: NodeId
  get(id: NodeId): TreeNode | undefined
  /** The record of a node that the root reaches; not one in the trash, or below one. Cost: the depth. */
  reach(id: NodeId): TreeNode | undefined
  put(node: TreeNode): void
  /** Puts back what `get` answered before. */
  restore(id: NodeId, node: TreeNode | undefined): void
  /** Whether walking up from the node comes back to it. Cost: the depth. */
  closesCycle(id: NodeId): boolean
  /** The records that differ from the document the draft began with. */
  changes(): ReadonlyMap<NodeId, TreeNode | undefined>
  finish(): TreeDoc
}

/** Begins an edit of a document. */
export function draftOf(doc: TreeDoc): Draft {
  const changed = new Map<NodeId, TreeNode | undefined>()
  const get = (id: NodeId) => (changed.has(id) ? changed.get(id) : getNode(doc, id))
  return {
    rootId: doc.rootId,
    get,
    reach(id) {
      const node = get(id)
      return node && hangsBelow(node, doc.rootId, get) ? node : undefined
    },
    put: (node) => void changed.set(node.id, node),
    restore: (id, node) => void changed.set(id, node),
    closesCycle(id) {
      const seen = new Set<NodeId>([id])
      let at = get(id)?.parentId ?? null
      while (at !== null) {
        if (seen.has(at)) return at === id
        seen.add(at)
        at = get(at)?.parentId ?? null
      }
      return false
    },
    changes() {
      for (const [id, node] of changed) if (getNode(doc, id) === node) changed.delete(id)
      return changed
    },
    finish: () => withRecords(doc, changed),
  }
}

/** Whether the way up from the node ends at the root and meets nothing that is in the trash. */
function hangsBelow(node: TreeNode, rootId: NodeId, get: Draft['get']): boolean {
  const seen = new Set<NodeId>()
  for (let at: TreeNode | undefined = node; at && !at.deleted && !seen.has(at.id);) {
    if (at.parentId === null) return at.id === rootId
    seen.add(at.id)
    at = get(at.parentId)
  }
  return false
}
