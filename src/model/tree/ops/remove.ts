import { fail, ok, type Result } from '../../result'
import type { TreeError } from '../types'
import type { Draft } from './draft'
import type { Operation, RemoveOp } from './types'

/**
 * Applies a remove to a draft and answers its inverse.
 *
 *     before  page[ hero[ title ], footer ]
 *     op      { op: 'remove', id: 'hero' }
 *     after   page[ footer ]        hero and title are in the trash
 *
 * Refused with
 * - `node-missing`   there is no such node, or it lies in the trash already
 * - `root-is-fixed`  the node is the root
 */
export function applyRemove(draft: Draft, { id }: RemoveOp): Result<Operation[], TreeError> {
  const node = draft.reach(id)
  if (!node) return fail({ code: 'node-missing', id })
  if (node.parentId === null || id === draft.rootId) return fail({ code: 'root-is-fixed', id })
  draft.put({ ...node, deleted: true })
  return ok([{ op: 'insert', records: [node] }])
}
