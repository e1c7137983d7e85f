import { fail, ok, type Result } from '../../result'
import type { RecordChanges, TreeDoc } from '../doc'
import type { TreeError } from '../types'
import { draftOf, type Draft } from './draft'
import { applyInsert } from './insert'
import { applyMove } from './move'
import { applyRemove } from './remove'
import { applySet } from './set'
import type { Operation } from './types'

export type { FieldPath, InsertOp, MoveOp, Operation, RemoveOp, SetOp } from './types'

/** What an edit did. */
export interface Applied {
  readonly doc: TreeDoc
  /** The operations that take the edit back, in the order to apply them. */
  readonly inverse: readonly Operation[]
  /** Exactly the records that changed. */
  readonly changes: RecordChanges
}

/**
 * Applies operations as one edit: all of them, or, when one is refused, none.
 * The cost is that of the records touched, not of the tree.
 */
export function applyOps(doc: TreeDoc, ops: readonly Operation[]): Result<Applied, TreeError> {
  const draft = draftOf(doc)
  const inverse: Operation[][] = []
  for (const op of ops) {
    const applied = applyOne(draft, op)
    if (!applied.ok) return fail(applied.error)
    inverse.push(applied.value)
  }
  const changes = draft.changes()
  return ok({ doc: draft.finish(), inverse: inverse.toReversed().flat(), changes })
}

function applyOne(draft: Draft, op: Operation): Result<Operation[], TreeError> {
  switch (op.op) {
    case 'insert':
      return applyInsert(draft, op)
    case 'remove':
      return applyRemove(draft, op)
    case 'move':
      return applyMove(draft, op)
    case 'set':
      return applySet(draft, op)
  }
}

/** Says a refusal in a sentence that names the node. */
export function describeTreeError(error: TreeError, nameOf: (id: string) => string): string {
  switch (error.code) {
    case 'node-missing':
      return `“${nameOf(error.id)}” is no longer in this document.`
    case 'id-taken':
      return `There is already a node with the id “${error.id}”.`
    case 'root-is-fixed':
      return `“${nameOf(error.id)}” is the root of the document: it cannot be moved or removed.`
    case 'would-nest-in-itself':
      return `“${nameOf(error.id)}” cannot be put inside itself.`
    case 'field-is-fixed':
      return `The field “${error.field}” of “${nameOf(error.id)}” cannot be set to this.`
    case 'not-a-map':
      return `The field “${error.field}” of “${nameOf(error.id)}” is no object: edit it as JSON.`
    case 'component-in-itself':
      return error.why
  }
}
