import { fail, ok, type Result } from '../../result'
import type { TreeError, TreeNode } from '../types'
import type { InsertOp, Operation } from './types'
import type { Draft } from './draft'

/**
 * Applies an insert to a draft and answers its inverse.
 *
 * Refused with
 * - `node-missing`   the parent of a record is neither in the tree (but perhaps in its trash) nor among the records
 * - `id-taken`       a record has the id of a node that is in use, or twice the same id
 * - `root-is-fixed`  a record has no parent
 */
export function applyInsert(draft: Draft, { records }: InsertOp): Result<Operation[], TreeError> {
  const own = new Set(records.map(({ id }) => id))
  if (own.size < records.length) return fail({ code: 'id-taken', id: firstTwice(records) })
  for (const record of records) {
    const { id, parentId } = record
    if (parentId === null) return fail({ code: 'root-is-fixed', id })
    const standing = draft.get(id)
    if (standing && !standing.deleted) return fail({ code: 'id-taken', id })
    if (!own.has(parentId) && !draft.reach(parentId))
      return fail({ code: 'node-missing', id: parentId })
  }
  const before = new Map(records.map(({ id }) => [id, draft.get(id)]))
  for (const record of records) draft.put(revived(record))
  for (const { id } of records) {
    if (draft.closesCycle(id)) {
      for (const [key, node] of before) draft.restore(key, node)
      return fail({ code: 'would-nest-in-itself', id, parentId: id })
    }
  }
  const tops = records.filter(({ parentId }) => parentId !== null && !own.has(parentId))
  return ok(tops.map(({ id }): Operation => ({ op: 'remove', id })))
}

function firstTwice(records: readonly TreeNode[]): string {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return ''
}

function revived(record: TreeNode): TreeNode {
  if (!Object.hasOwn(record, 'deleted')) return record
  const { deleted: _, ...rest } = record
  return rest
}
