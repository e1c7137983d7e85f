import { fail, ok, type Result } from '../../result'
import type { TreeError } from '../types'
import type { Draft } from './draft'
import type { MoveOp, Operation } from './types'

/**
 * Applies a move to a draft and answers its inverse.
 *
 *     before  page[ hero[ title ], footer[] ]
 *     op      { op: 'move', id: 'title', parentId: 'footer', slot: 'children', order: 'a0' }
 *     after   page[ hero[], footer[ title ] ]
 *
 * Refused with
 * - `node-missing`          the node or the new parent is not in the tree, or lies in the trash
 * - `root-is-fixed`         the node is the root
 * - `would-nest-in-itself`  the new parent is the node or lies below it
 */
export function applyMove(draft: Draft, op: MoveOp): Result<Operation[], TreeError> {
  const { id, parentId, slot, order } = op
  const node = draft.reach(id)
  if (!node) return fail({ code: 'node-missing', id })
  if (!draft.reach(parentId)) return fail({ code: 'node-missing', id: parentId })
  if (node.parentId === null || id === draft.rootId) return fail({ code: 'root-is-fixed', id })
  draft.put({ ...node, parentId, slot, order })
  if (draft.closesCycle(id)) {
    draft.restore(id, node)
    return fail({ code: 'would-nest-in-itself', id, parentId })
  }
  return ok([{ op: 'move', id, parentId: node.parentId, slot: node.slot, order: node.order }])
}
