import { parseRecord } from '@/lib/idb/parse'
import type { QuarantinedRecord } from '@/lib/idb/schema'
import { opaqueTreeOf } from '@/lib/idb/trees'
import { isJsonObject, type Json } from '@/model/json'
import { keyOf, refOf, type RecordChange, type RecordKey } from '@/model/records'
import { fromNested } from '@/model/tree/nested'
import type { WireRecord } from '@/sync/transport'

/** A page of the server's changes as this browser understands it. */
export interface ReadPage {
  /** The server's records; one that is gone has the value `null`. */
  readonly changes: readonly RecordChange[]
  /** Records that a tree was split into which the server holds as one document. */
  readonly split: readonly RecordChange[]
  readonly broken: readonly QuarantinedRecord[]
  /** The keys of what is there, broken or not. */
  readonly there: readonly RecordKey[]
}

/** Reads records of the server; what is of no known collection is left alone. */
export function readPage(records: readonly WireRecord[], at: number): ReadPage {
  const changes: RecordChange[] = []
  const split: RecordChange[] = []
  const broken: QuarantinedRecord[] = []
  const there: RecordKey[] = []
  for (const [key, value] of records) {
    const ref = refOf(key)
    if (value !== null) there.push(key)
    if (!ref) continue
    if (value === null) {
      changes.push({ ...ref, value })
      continue
    }
    const tree = ref.collection === 'componentTrees' ? opaqueTreeOf(value) : undefined
    if (tree) {
      const { header, records: nodes } = fromNested({ ...tree, id: ref.id })
      split.push({ collection: 'componentTrees', id: ref.id, value: header })
      for (const node of nodes) {
        split.push({ collection: 'nodes', treeId: ref.id, id: node.id, value: node })
      }
      continue
    }
    const parsed = parseRecord(ref, withId(ref.id, value))
    if (parsed.ok) changes.push({ ...ref, value: parsed.value })
    else broken.push({ key, at, reason: parsed.error, value })
  }
  return { changes, split, broken, there: [...there, ...split.map(keyOf)] }
}

/** Other programs may leave the id to the key. */
function withId(id: string, value: Json): Json {
  if (!isJsonObject(value) || value['id'] !== undefined) return value
  return { id, ...value }
}
