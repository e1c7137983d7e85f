import type { Json, JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import { textOf } from './parse'
import { sameJson } from '@/model/sameJson'
import { docOf, getNode } from '@/model/tree/doc'
import { isNestedTree } from '@/model/tree/isNestedTree'
import { keepOrders } from '@/model/tree/keepOrders'
import { fromNested, toNested } from '@/model/tree/nested'
import { whyNoTreeId } from '@/model/tree/treeId'
import type { NestedTree, TreeHeader, TreeId, TreeNode } from '@/model/tree/types'

/** A tree as one document; a header of another dialect as it is. `nodes` may hold those of other trees. */
export function assembleTree(header: JsonObject, nodes: readonly JsonObject[]): JsonObject {
  if (typeof header['rootId'] !== 'string') return header
  const own = nodes.filter(({ treeId }) => treeId === header['id']) as TreeNode[]
  const known = header as unknown as TreeHeader
  const doc = docOf(known.rootId, own)
  // No tree of ours after all, or one whose nodes are still on their way.
  if (!getNode(doc, known.rootId)) return header
  return toNested(known, doc) as unknown as JsonObject
}

/**
 * The records to write so that a tree reads like a document. Nodes that did not change keep their
 * records, also their place among their siblings. A document that is no tree of ours is kept whole.
 */
export function splitTree(
  value: JsonObject,
  old: JsonObject | undefined,
  stored: readonly JsonObject[],
): RecordChange[] {
  const id = textOf(value, 'id')
  const refusal = whyNoTreeId(id)
  if (refusal) throw new TypeError(refusal)
  if (!isNestedTree(value, id)) {
    return [{ collection: 'componentTrees', id, value }, ...treeRecords(stored)]
  }
  const { header, records } = fromNested(value as unknown as NestedTree)
  const standing = docOf(old ? textOf(old, 'rootId') : header.rootId, stored as readonly TreeNode[])
  const changes: RecordChange[] = [{ collection: 'componentTrees', id, value: header }]
  const before = new Map(stored.map((node) => [node['id'], node]))
  const kept = new Set<string>()
  for (const record of keepOrders(standing, records)) {
    kept.add(record.id)
    // Of a tree that comes back out of the trash, nobody has seen the nodes that lay there.
    if (!old || !sameJson(before.get(record.id), record)) {
      changes.push({ collection: 'nodes', treeId: id, id: record.id, value: record })
    }
  }
  const gone = stored.filter((node) => !kept.has(textOf(node, 'id')) && node['deleted'] !== true)
  return [...changes, ...treeRecords(gone)]
}

/** The changes that remove nodes. */
export function treeRecords(nodes: readonly JsonObject[]): RecordChange[] {
  return nodes.map((node) => ({
    collection: 'nodes',
    treeId: textOf(node, 'treeId'),
    id: textOf(node, 'id'),
    value: null,
  }))
}

/**
 * The document in a header that was put as one value under `id`; `undefined` when it is no tree of
 * ours, or one that the server keeps whole too.
 */
export function opaqueTreeOf(value: Json, id?: TreeId): NestedTree | undefined {
  return isNestedTree(value, id) ? (value as unknown as NestedTree) : undefined
}
