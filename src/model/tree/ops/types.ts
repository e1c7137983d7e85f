import type { Json } from '../../json'
import type { NodeId, TreeNode } from '../types'

/** Brings records into the tree, parents before or after their children; revives those in the trash. */
export interface InsertOp {
  readonly op: 'insert'
  readonly records: readonly TreeNode[]
}

/** Puts a node into the trash; what lies below it follows. */
export interface RemoveOp {
  readonly op: 'remove'
  readonly id: NodeId
}

/** Hangs a node, with all that is below it, under another parent, slot or order. */
export interface MoveOp {
  readonly op: 'move'
  readonly id: NodeId
  readonly parentId: NodeId
  readonly slot: string
  readonly order: string
}

/** A top-level field (`['name']`) or one key of a map field (`['props', 'text']`). */
export type FieldPath = readonly [field: string] | readonly [field: string, key: string]

/** Gives a field a value; `undefined` takes the field away. */
export interface SetOp {
  readonly op: 'set'
  readonly id: NodeId
  readonly path: FieldPath
  readonly value: Json | undefined
}

/** The closed set of changes of a tree. Each is plain JSON and invertible; see ADR 3. */
export type Operation = InsertOp | RemoveOp | MoveOp | SetOp
