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

/** What an edit makes of a record: `null` removes it. The outbox keeps what the author saw and what they wrote. */
export function editRecord(key: RecordKey, standing: Standing, value: JsonObject | null): Edited {
  const { record, trashed, pending } = standing
  const kind = kindOf(key)
  const before = record ? registersOf(record, kind) : trashed
  if (!value && !before) return standing
  const after = value ? registersOf(value, kind) : new Map(before).set(DELETED, true)
  const edits = [...changesBetween(before, after)]
    .filter(([path]) => !isLocal(key, path))
    .map(([path, [seen, to]]) => ({ path, seen, to }))
  const begun = pending ?? (before ? undefined : { key, creates: 1 as const, set: new Map() })
  return { ...standsAs(key, after), pending: foldEdits(begun, key, edits) }
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
