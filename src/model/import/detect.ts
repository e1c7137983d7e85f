import { isJsonObject, type Json, type JsonObject } from '../json'
import { fail, ok, type Result } from '../result'
import { findTree, isNode, without, type FoundTree } from './findTree'

/** A project bundle: its trees, and every other list that it carries. */
export interface Found {
  readonly trees: readonly FoundTree[]
  readonly others: JsonObject
}

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
