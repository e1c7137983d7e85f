import { componentIdOf, typeOfComponent } from '../component/type'
import { isJsonObject, type Json, type JsonObject } from '../json'

/** The key of an exported document under which stands what it uses of its project. */
const USES = 'uses'

/** A component of a project as an exported document carries it. */
export interface UsedComponent {
  readonly id: string
  readonly name: string
  /** What the record says beside its id, its name and when it was changed. */
  readonly facts: JsonObject
  /** Of one that is made of nodes: the root of its main, as documents are written. */
  readonly main?: JsonObject
  /** Of one in code: where its text lay, as imports name it. */
  readonly path?: string
}

/** A file that the code of a carried component imports. */
export interface UsedFile {
  readonly path: string
  readonly facts: JsonObject
}

/** What a document needs of the project that it comes from. */
export interface Uses {
  readonly components: readonly UsedComponent[]
  readonly files: readonly UsedFile[]
}

/** Adds what a document uses to its JSON; a document without a place for it gets one. */
export function withUses(document: Json, uses: Uses): Json {
  if (uses.components.length === 0) return document
  const written: JsonObject = {
    components: uses.components.map(({ id, name, facts, main, path }): Json => ({
      id,
      name,
      ...facts,
      ...(main && { main }),
      ...(path !== undefined && { path }),
    })),
    ...(uses.files.length > 0 && {
      files: uses.files.map(({ path, facts }): Json => ({ path, ...facts })),
    }),
  }
  if (Array.isArray(document)) return { components: document as readonly Json[], [USES]: written }
  if (!isJsonObject(document)) return document
  // A document that is one node has no keys of its own: they would be the node's.
  const isNode = typeof document['type'] === 'string' && !Object.hasOwn(document, 'root')
  return isNode ? { root: document, [USES]: written } : { ...document, [USES]: written }
}

/** Takes what a document carries out of its JSON; `undefined` where it carries nothing that can be read. */
export function takeUses(
  document: Json,
): { readonly document: JsonObject; readonly uses: Uses } | undefined {
  if (!isJsonObject(document)) return undefined
  const { [USES]: carried, ...rest } = document
  if (!isJsonObject(carried)) return undefined
  const components = listOf(carried['components']).flatMap(readComponent)
  if (components.length === 0) return undefined
  return { document: rest, uses: { components, files: listOf(carried['files']).flatMap(readFile) } }
}

/** A document, or a part of one, in which components of a project have other ids. */
export function withComponentIds<J extends Json>(json: J, ids: ReadonlyMap<string, string>): J {
  if (Array.isArray(json)) {
    return (json as readonly Json[]).map((one) => withComponentIds(one, ids)) as unknown as J
  }
  if (!isJsonObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (key !== 'type' || typeof value !== 'string') {
        return [key, value === undefined ? value : withComponentIds(value, ids)]
      }
      const id = ids.get(componentIdOf(value) ?? '')
      return [key, id === undefined ? value : typeOfComponent(id)]
    }),
  ) as J
}

/** The components of a project that nodes are of, somewhere in the JSON of a document. */
export function componentsIn(json: Json | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const one of value as readonly Json[]) walk(one)
    if (!isJsonObject(value)) return
    const { type } = value
    const id = typeof type === 'string' ? componentIdOf(type) : undefined
    if (id !== undefined) found.add(id)
    for (const one of Object.values(value)) walk(one)
  }
  walk(json)
  return found
}

const LEVELS: ReadonlySet<Json | undefined> = new Set(['atom', 'molecule', 'organism'])

function readComponent(value: Json): readonly UsedComponent[] {
  if (!isJsonObject(value)) return []
  const { id, name, main, path, ...facts } = value
  if (typeof id !== 'string' || typeof name !== 'string' || id === '' || name === '') return []
  if (!LEVELS.has(facts['type'])) return []
  const one = { id, name, facts }
  if (facts['kind'] === 'composed') return isJsonObject(main) ? [{ ...one, main }] : []
  if (typeof facts['code'] !== 'string') return []
  return [{ ...one, ...(typeof path === 'string' && { path }) }]
}

function readFile(value: Json): readonly UsedFile[] {
  if (!isJsonObject(value)) return []
  const { path, ...facts } = value
  const isRead = typeof path === 'string' && /^\/.*[^/]$/.test(path)
  return isRead && typeof facts['content'] === 'string' ? [{ path, facts }] : []
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}
