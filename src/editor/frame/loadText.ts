import { entriesOf } from '@/model/buckets'
import type { HostMessage } from '@/model/canvasProtocol'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'

/** More changes than this are loaded anew: one text crosses faster than many records. */
const MANY = 2000

/** Brings a whole document to the frame, as one text. The trash goes along: undo brings it back. */
export function loadMessage(treeId: TreeId, doc: TreeDoc): HostMessage {
  const records = [...entriesOf(doc.nodes)].map(([, node]) => node)
  return { kind: 'load', treeId, rootId: doc.rootId, records: JSON.stringify(records) }
}

/** Brings exactly the changed records to the frame, or the document when nearly all of it changed. */
export function changeMessage(
  treeId: TreeId,
  doc: TreeDoc,
  changedIds: ReadonlySet<NodeId>,
): HostMessage {
  if (changedIds.size > MANY) return loadMessage(treeId, doc)
  const changes = [...changedIds].map((id) => [id, getNode(doc, id) ?? null] as const)
  return { kind: 'patch', treeId, changes }
}
