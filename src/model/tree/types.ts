import type { Json, JsonObject } from '../json'

export type NodeId = string
export type TreeId = string

/** The slot that a node lies in unless its parent's type has named slots. */
export const DEFAULT_SLOT = 'children'

/**
 * One node of a component tree: one record, one row in IndexedDB, one row on the server.
 * Keys that are not listed here are kept verbatim through every round trip.
 */
export interface TreeNode {
  /** Unique in the project. */
  readonly id: NodeId
  readonly treeId: TreeId
  /** `null` for the root only. */
  readonly parentId: NodeId | null
  readonly slot: string
  /** Fractional index among the siblings of one slot; compared bytewise, ties by id. */
  readonly order: string
  /** A name in the catalog, an HTML tag of the allow list, or `component:<id>`. */
  readonly type: string
  readonly name?: string
  /** Literal values. */
  readonly props: JsonObject
  /** CSS properties in camel case. */
  readonly styles?: JsonObject
  readonly bindings?: Json
  readonly events?: Json
  readonly repeat?: Json
  readonly visible?: Json
  readonly meta?: Json
  /** In the trash; what lies below it follows. */
  readonly deleted?: true
  readonly [unknown: string]: Json | undefined
}

/** What is stored of a tree beside its nodes. Unknown keys are kept verbatim. */
export interface TreeHeader {
  readonly id: TreeId
  readonly name: string
  readonly rootId: NodeId
  /** Milliseconds since 1970; of the header, not of the nodes. */
  readonly updatedAt?: number
  /** When the tree came into the project, in milliseconds since 1970; lists of trees are in this order. */
  readonly addedAt?: number
  readonly [unknown: string]: Json | undefined
}

/** A node with its descendants, as people and other programs write it. */
export interface NestedNode {
  readonly id: NodeId
  readonly type: string
  readonly props?: JsonObject
  /** The nodes of the slot `children`. */
  readonly children?: readonly NestedNode[]
  /** The nodes of every other slot. */
  readonly slots?: { readonly [slot: string]: readonly NestedNode[] | undefined }
  readonly [unknown: string]: unknown
}

/** A whole tree as one JSON document. */
export interface NestedTree {
  readonly id: TreeId
  readonly name: string
  readonly root: NestedNode
  readonly [unknown: string]: unknown
}

/** Why an operation is refused. */
export type TreeError =
  | { readonly code: 'node-missing'; readonly id: NodeId }
  | { readonly code: 'id-taken'; readonly id: NodeId }
  | { readonly code: 'root-is-fixed'; readonly id: NodeId }
  | { readonly code: 'would-nest-in-itself'; readonly id: NodeId; readonly parentId: NodeId }
  | { readonly code: 'field-is-fixed'; readonly id: NodeId; readonly field: string }
  | { readonly code: 'not-a-map'; readonly id: NodeId; readonly field: string }
  /** The tree is the main of a component that would contain itself; `why` is a sentence. */
  | { readonly code: 'component-in-itself'; readonly id: TreeId; readonly why: string }
