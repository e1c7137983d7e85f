import type { JsonObject } from './json'

/** The collections of a project whose entities are one record each. */
export const ENTITY_COLLECTIONS = [
  'files',
  'models',
  'components',
  'workflows',
  'workflowNodes',
  'workflowEdges',
  'lambdas',
  'theme',
  'settings',
  'projectSettings',
  'records',
] as const
export type EntityCollection = (typeof ENTITY_COLLECTIONS)[number]

/** Everything that is stored as records: entities, tree headers, tree nodes, and the list of projects. */
export type Collection = EntityCollection | 'componentTrees' | 'nodes' | 'projects'

const COLLECTIONS: readonly string[] = [
  ...ENTITY_COLLECTIONS,
  'componentTrees',
  'nodes',
  'projects',
]

/** The collections that are not of a project: they lie in the root database and the root space. */
export const ROOT_COLLECTIONS: ReadonlySet<Collection> = new Set<Collection>([
  'projects',
  'settings',
])

/** Names a record. Nodes are named within their tree. */
export type RecordRef =
  | { readonly collection: Exclude<Collection, 'nodes'>; readonly id: string }
  | { readonly collection: 'nodes'; readonly treeId: string; readonly id: string }

/** `<collection>:<id>`, or `nodes:<treeId>/<nodeId>`: the name of a record on the wire and in the outbox. */
export type RecordKey = string

/** A record's new value; `null` when it is gone. */
export type RecordChange = RecordRef & { readonly value: JsonObject | null }

/** A record's new value, and what its author saw before; `undefined`: whatever was stored. */
export type RecordEdit = RecordChange & { readonly seen?: JsonObject | null }

/** The key of a record. */
export function keyOf(ref: RecordRef): RecordKey {
  return ref.collection === 'nodes'
    ? `nodes:${ref.treeId}/${ref.id}`
    : `${ref.collection}:${ref.id}`
}

/** The record that a key names; `undefined` for a key of no known collection. A tree id holds no `/`. */
export function refOf(key: RecordKey): RecordRef | undefined {
  const colon = key.indexOf(':')
  const collection = key.slice(0, colon)
  const id = key.slice(colon + 1)
  if (colon < 1 || id === '' || !COLLECTIONS.includes(collection)) return undefined
  if (collection !== 'nodes') return { collection: collection as 'files', id }
  const slash = id.indexOf('/')
  if (slash < 1 || slash === id.length - 1) return undefined
  return { collection: 'nodes', treeId: id.slice(0, slash), id: id.slice(slash + 1) }
}
