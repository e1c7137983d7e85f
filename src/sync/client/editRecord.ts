import { isJsonObject, type JsonObject } from '@/model/json'
import { refOf, type RecordKey } from '@/model/records'
import { changesBetween, kindOf, recordOfRegisters, registersOf } from '../merge/registers'
import { DELETED, type Registers } from '../merge/types'
import { isLocal } from './localRegisters'
import { foldEdits, type Pending } from './pending'

/** A record as this browser has it. */
export interface Standing {
  /** What people see; nothing for one in the trash, save for a node, which lies there as `deleted`. */
  readonly record: JsonObject | undefined
  /** What lies in the trash under the key. */
  readonly trashed: Registers | undefined
  /** What waits to be sent of it. */
  readonly pending: Pending | undefined
}

/** A record after an edit. Nodes stay records when they are removed; everything else moves to the trash. */
export type Edited = Standing

/**
 * What an edit makes of a record: `null` removes it. Only what the author changed is an edit, against what they
 * saw: what arrived meanwhile stands beside it. Where nobody says what the author saw, it is what is here.
 */
export function editRecord(
  key: RecordKey,
  standing: Standing,
  value: JsonObject | null,
  seen?: JsonObject | null,
): Edited {
  const { record, trashed, pending } = standing
  const kind = kindOf(key)
  const before = record ? registersOf(record, kind) : trashed
  if (!value && !before) return standing
  const known = seen && record ? registersOf(seen, kind) : before
  const after = value ? registersOf(value, kind) : new Map(known).set(DELETED, true)
  const changes = changesBetween(known, after)
  const view = new Map(before)
  for (const [path, [, to]] of changes) {
    if (to === undefined) view.delete(path)
    else view.set(path, to)
  }
  const edits = [...changes]
    .filter(([path]) => !isLocal(key, path))
    .map(([path, [from, to]]) => ({ path, seen: from, to }))
  // What the author saw and is gone meanwhile was purged: only the server may say whether it is made again.
  const creates = seen ? ('u' as const) : (1 as const)
  const begun = pending ?? (before ? undefined : { key, creates, set: new Map() })
  return { ...standsAs(key, view), pending: foldEdits(begun, key, edits) }
}

/** How a record with these registers lies in this browser. */
export function standsAs(key: RecordKey, registers: Registers): Omit<Standing, 'pending'> {
  const isNode = kindOf(key) === 'node'
  if (registers.get(DELETED) === true && !isNode) return { record: undefined, trashed: registers }
  const ref = refOf(key)
  const names = ref?.collection === 'nodes' ? { id: ref.id, treeId: ref.treeId } : null
  const record = recordOfRegisters(names, registers)
  return { record: isJsonObject(record) ? record : undefined, trashed: undefined }
}
