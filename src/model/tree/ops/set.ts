import { isJsonObject, type Json, type JsonObject } from '../../json'
import { fail, ok, type Result } from '../../result'
import type { TreeError, TreeNode } from '../types'
import type { Draft } from './draft'
import type { Operation, SetOp } from './types'

/** Fields that say where a node is; they change by `move`, `insert` and `remove` only. */
const FIXED = new Set(['id', 'treeId', 'parentId', 'slot', 'order', 'deleted'])

/**
 * Applies a set to a draft and answers its inverse. The inverse of the first key of an absent map
 * takes the whole map away, so that undo gives back the very record.
 *
 * Refused with
 * - `node-missing`    there is no such node, or it lies in the trash
 * - `field-is-fixed`  the field says where the node is, or it cannot be absent (`type`, `props`)
 * - `not-a-map`       a key is set in a field that holds something else than a map
 */
export function applySet(draft: Draft, op: SetOp): Result<Operation[], TreeError> {
  const { id, path, value } = op
  const [field, key] = path
  const node = draft.reach(id)
  if (!node) return fail({ code: 'node-missing', id })
  if (FIXED.has(field) || field === '__proto__') return fail({ code: 'field-is-fixed', id, field })
  if (key === undefined) {
    if (breaksRecord(field, value)) return fail({ code: 'field-is-fixed', id, field })
    draft.put(withField(node, field, value))
    return ok([{ op: 'set', id, path: [field], value: fieldOf(node, field) }])
  }
  const map = fieldOf(node, field)
  if (map !== undefined && !isJsonObject(map)) return fail({ code: 'not-a-map', id, field })
  if (key === '__proto__') return fail({ code: 'field-is-fixed', id, field: key })
  if (map === undefined && value === undefined) return ok([])
  draft.put(withField(node, field, withKey(map ?? {}, key, value)))
  if (map === undefined) return ok([{ op: 'set', id, path: [field], value: undefined }])
  const before = Object.hasOwn(map, key) ? map[key] : undefined
  return ok([{ op: 'set', id, path: [field, key], value: before }])
}

function breaksRecord(field: string, value: Json | undefined): boolean {
  if (field === 'type') return typeof value !== 'string' || value === ''
  if (field === 'props') return !isJsonObject(value)
  return false
}

function fieldOf(node: TreeNode, field: string): Json | undefined {
  return Object.hasOwn(node, field) ? node[field] : undefined
}

function withField(node: TreeNode, field: string, value: Json | undefined): TreeNode {
  return withKey(node, field, value) as TreeNode
}

/** A copy with one key changed; the order of the other keys stays. */
function withKey(map: JsonObject, key: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...map, [key]: value }
  const { [key]: _, ...rest } = map
  return rest
}
