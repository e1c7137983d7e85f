import { isJsonObject, type Json, type JsonObject } from '../json'

/** Where the roots of a tree stand in a document. */
export type RootKey = 'root' | 'rootNodes' | 'components' | 'layout.children' | 'node' | 'list'

/** A tree found in a document: its roots, and what else the document says of it. */
export interface FoundTree {
  readonly key: RootKey
  readonly roots: readonly Json[]
  /** JSON path of the roots. */
  readonly path: string
  /** The document without the roots. */
  readonly header: JsonObject
}

/** Keys that only nodes have: one of them tells a node from any other object with a `type`. */
const NODE_KEYS = [
  'props',
  'children',
  'bindings',
  'events',
  'styles',
  'className',
  'conditional',
  'condition',
  'slots',
  'repeat',
  'loop',
  'visible',
  'dataBinding',
  '$ref',
]

/** Finds the tree of one document; `undefined` where it holds none. */
export function findTree(document: JsonObject): FoundTree | undefined {
  const { root, rootNodes, components, layout } = document
  if (isJsonObject(root) && (isNode(root) || typeof root['type'] === 'string')) {
    return { key: 'root', roots: [root], path: '$.root', header: without(document, 'root') }
  }
  if (Array.isArray(rootNodes)) {
    const header = without(document, 'rootNodes')
    return { key: 'rootNodes', roots: rootNodes as readonly Json[], path: '$.rootNodes', header }
  }
  if (Array.isArray(components)) {
    const header = without(document, 'components')
    return { key: 'components', roots: components as readonly Json[], path: '$.components', header }
  }
  if (isJsonObject(layout) && Array.isArray(layout['children'])) {
    const header = { ...document, layout: without(layout, 'children') }
    const roots = layout['children'] as readonly Json[]
    return { key: 'layout.children', roots, path: '$.layout.children', header }
  }
  if (isNode(document)) return { key: 'node', roots: [document], path: '$', header: {} }
  return undefined
}

/**
 * Whether an object holds the roots of a tree and so is a document, even where it has a `type` as nodes
 * do: `{"type": "page", "root": {…}}`.
 */
export function holdsTree(value: JsonObject): boolean {
  const found = findTree(value)
  return found !== undefined && found.key !== 'node' && found.roots.some(isJsonObject)
}

/** Whether a value reads as a node: a type or a `$ref`, and a key that only nodes have. */
export function isNode(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false
  if (typeof value['$ref'] === 'string') return true
  return typeof value['type'] === 'string' && NODE_KEYS.some((key) => Object.hasOwn(value, key))
}

/** An object, but for one of its keys. */
export function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = object
  return rest
}
