import { isJsonObject, type Json, type JsonObject } from '../json'
import { fail, ok, type Result } from '../result'

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

/** A project bundle: its trees, and every other list that it carries. */
export interface Found {
  readonly trees: readonly FoundTree[]
  readonly others: JsonObject
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

const BUNDLE = /^project-/
const BUNDLE_TREES = 'project-component-trees'

/**
 * Finds the component trees of a document in any of its dialects. Refused with a sentence that says
 * what the document is instead.
 */
export function findTrees(document: Json): Result<Found, string> {
  if (Array.isArray(document)) return findInList(document as readonly Json[])
  if (!isJsonObject(document)) return fail('The document is a single value, no component tree.')
  if (Object.keys(document).some((key) => BUNDLE.test(key))) return findInBundle(document)
  const refusal = whyNoTree(document)
  if (refusal) return fail(refusal)
  const found = findTree(document)
  return found ? ok({ trees: [found], others: {} }) : fail(describeKeys(document))
}

function findTree(document: JsonObject): FoundTree | undefined {
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

function findInList(list: readonly Json[]): Result<Found, string> {
  if (list.length === 0) return fail('The document is an empty list, no component tree.')
  if (!list.some(isUsedNode)) {
    return fail(
      list.every((entry) => isJsonObject(entry) && typeof entry['type'] === 'string')
        ? 'The document lists component descriptions, no component tree: no entry has props or children.'
        : 'The document is a list without component nodes.',
    )
  }
  return ok({ trees: [{ key: 'list', roots: list, path: '$', header: {} }], others: {} })
}

function findInBundle(bundle: JsonObject): Result<Found, string> {
  const list = bundle[BUNDLE_TREES]
  const entries = Array.isArray(list) ? (list as readonly Json[]) : []
  const trees = entries.flatMap((entry, at): FoundTree[] => {
    const found = isJsonObject(entry) ? findTree(entry) : undefined
    return found ? [{ ...found, path: found.path.replace('$', `$["${BUNDLE_TREES}"][${at}]`) }] : []
  })
  if (trees.length === 0) {
    return fail(`The project bundle has no component tree under “${BUNDLE_TREES}”.`)
  }
  return ok({ trees, others: without(bundle, BUNDLE_TREES) })
}

/** Names the kinds of documents that are often mistaken for trees. */
function whyNoTree(document: JsonObject): string | undefined {
  const { $schema, type, properties, pages, components } = document
  if (
    isJsonObject(properties) ||
    (typeof $schema === 'string' && $schema.includes('json-schema.org'))
  ) {
    return 'The document is a JSON Schema: it describes documents and is no component tree.'
  }
  if (Array.isArray(pages) && !('root' in document) && !Array.isArray(components)) {
    return 'The document lists pages by the names of their components: it is a routing table, no component tree.'
  }
  if (
    Array.isArray(components) &&
    components.length > 0 &&
    !(components as Json[]).some(isUsedNode)
  ) {
    return 'The document is a registry of components, no component tree: no entry has props or children.'
  }
  if (isJsonObject(components)) {
    return 'The document is a registry of components, no component tree.'
  }
  if (typeof type === 'string' && !isNode(document) && findTree(document) === undefined) {
    return `The document has the type “${type}” but neither props, children nor bindings: it is a data source or a setting, no component tree.`
  }
  return undefined
}

function describeKeys(document: JsonObject): string {
  const keys = Object.keys(document)
  if (keys.length === 0) return 'The document is an empty object, no component tree.'
  const shown = keys.slice(0, 4).join(', ')
  return `The document has no component tree: it holds ${shown}${keys.length > 4 ? ', …' : ''}, but none of root, rootNodes, components or layout.children.`
}

/** Whether a value is a node that stands in a tree, not the description of a component in a registry. */
function isUsedNode(value: Json): boolean {
  if (!isNode(value) || Array.isArray(value['props'])) return false
  const described = typeof value['label'] === 'string' && typeof value['category'] === 'string'
  return !described || Array.isArray(value['children'])
}

/** Whether a value reads as a node: a type or a `$ref`, and a key that only nodes have. */
export function isNode(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false
  if (typeof value['$ref'] === 'string') return true
  return typeof value['type'] === 'string' && NODE_KEYS.some((key) => Object.hasOwn(value, key))
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = object
  return rest
}
