import { childIds, getNode, slotsOf, type TreeDoc } from './doc'
import type { NodeId, TreeNode } from './types'

/** The node and its ancestors, nearest first, ending at the root. Stops at a cycle or a missing parent. */
export function pathToRoot(doc: TreeDoc, id: NodeId): TreeNode[] {
  const path: TreeNode[] = []
  const seen = new Set<NodeId>()
  let at: NodeId | null = id
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const node = getNode(doc, at)
    if (!node) break
    path.push(node)
    at = node.parentId
  }
  return path
}

/** Whether the node hangs below the root and neither it nor an ancestor is in the trash. */
export function isReachable(doc: TreeDoc, id: NodeId): boolean {
  const path = pathToRoot(doc, id)
  return path.at(-1)?.id === doc.rootId && path.every(({ deleted }) => !deleted)
}

/** Whether `id` is `ancestorId` or lies below it. */
export function isWithin(doc: TreeDoc, id: NodeId, ancestorId: NodeId): boolean {
  return pathToRoot(doc, id).some((node) => node.id === ancestorId)
}

/** The node and all below it in document order: the default slot first, then the others by name. */
export function subtreeOf(doc: TreeDoc, id: NodeId): TreeNode[] {
  const found: TreeNode[] = []
  const seen = new Set<NodeId>()
  const stack: NodeId[] = [id]
  while (stack.length > 0) {
    const at = stack.pop()
    if (at === undefined || seen.has(at)) continue
    seen.add(at)
    const node = getNode(doc, at)
    if (!node) continue
    found.push(node)
    for (const slot of slotNamesOf(doc, at).toReversed()) {
      for (const child of childIds(doc, at, slot).toReversed()) stack.push(child)
    }
  }
  return found
}

/** The names of the slots that hold something, the default slot first, then by name. */
export function slotNamesOf(doc: TreeDoc, id: NodeId): string[] {
  return Object.keys(slotsOf(doc, id)).sort((a, b) =>
    a === 'children' ? -1 : b === 'children' ? 1 : a < b ? -1 : 1,
  )
}

/** The position of a node among its siblings; -1 for the root and for nodes in the trash. */
export function indexOfNode(doc: TreeDoc, node: TreeNode): number {
  return node.parentId === null ? -1 : childIds(doc, node.parentId, node.slot).indexOf(node.id)
}
