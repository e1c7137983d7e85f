import { isJsonObject, type Json, type JsonObject } from '../../json'
import { fail, ok, type Result } from '../../result'
import { paramsWithSlug } from '../expressions'
import { defaultParams, kindOf } from '../kinds'
import { inputsOf } from '../ports'
import { nodeOf, settingsOf } from '../records'
import { freeSlug, slugFrom } from '../slugs'
import { IN_PORT, type WorkflowEdge, type WorkflowNode, type WorkflowSettings } from '../types'
import { foreignEdges, portFor } from './edges'
import { configOf, takenFrom } from './others'

/** A workflow that was read from a document, with fresh ids. */
export interface ImportedWorkflow {
  readonly name: string | undefined
  readonly description: string | undefined
  readonly settings: WorkflowSettings
  readonly nodes: readonly WorkflowNode[]
  readonly edges: readonly WorkflowEdge[]
  /** What is not as it was, one sentence each. */
  readonly notes: readonly string[]
}

interface ImportOptions {
  readonly workflowId: string
  readonly newId: () => string
  /** Slugs that are taken already where it goes. */
  readonly taken?: ReadonlySet<string>
}

/** Steps that one document may have. */
const MOST = 2000

/**
 * Reads a workflow of the shapes that people have: our own, React Flow's `nodes` and `edges`, and `nodes` with `connections`, as a list
 * or as n8n's lists by name. Kinds that nothing here is like are kept as they are and refused by the lint, so that nothing is lost.
 */
export function importWorkflow(
  document: Json,
  { workflowId, newId, taken: standing = new Set() }: ImportOptions,
): Result<ImportedWorkflow, string> {
  if (!isJsonObject(document)) return fail('It is no workflow: a JSON object is expected.')
  const list = document['nodes']
  if (!Array.isArray(list)) return fail('It is no workflow: it has no list “nodes”.')
  if (list.length > MOST) {
    return fail(`It has ${list.length} steps; a workflow has at most ${MOST}. Divide it.`)
  }
  const notes: string[] = []
  const taken = new Set(standing)
  const byOldName = new Map<string, WorkflowNode>()
  const oldSlugs: (readonly [old: string, slug: string])[] = []
  const parents = new Map<string, string>()
  const nodes: WorkflowNode[] = []
  for (const item of list as readonly Json[]) {
    if (!isJsonObject(item)) {
      notes.push('One entry of “nodes” is no object, and was left out.')
      continue
    }
    const { node, note } = stepOf(item, { workflowId, id: newId(), taken })
    if (note !== undefined) notes.push(note)
    taken.add(node.slug)
    if (typeof item['slug'] === 'string' && item['slug'] !== node.slug) {
      oldSlugs.push([item['slug'], node.slug])
    }
    const parent = item['parentId'] ?? item['parentNode']
    if (typeof parent === 'string') parents.set(node.id, parent)
    for (const name of [item['name'], item['id']]) {
      if (typeof name === 'string') byOldName.set(name, node)
    }
    nodes.push(node)
  }
  const edges = edgesOf(document, byOldName, { workflowId, newId, notes })
  return ok({
    name: textIn(document, 'name'),
    description: textIn(document, 'description'),
    settings: settingsOf(isJsonObject(document['settings']) ? document['settings'] : document),
    nodes: nodes.map((node) => withParent(withSlugs(node, oldSlugs), parents, byOldName)),
    edges,
    notes,
  })
}

function stepOf(
  item: JsonObject,
  { workflowId, id, taken }: { workflowId: string; id: string; taken: ReadonlySet<string> },
): { readonly node: WorkflowNode; readonly note?: string } {
  const own = typeof item['kind'] === 'string' ? item['kind'] : undefined
  const type = own ?? textIn(item, 'type') ?? 'unknown'
  const title = textIn(item, 'name') ?? textIn(configOf(item), 'label') ?? type
  const slugs = freeSlug(textIn(item, 'slug') ?? slugFrom(title), taken)
  if (own !== undefined) {
    const params = isJsonObject(item['params'])
      ? Object.fromEntries(
          Object.entries(item['params']).map(([name, value]) => [`params.${name}`, value]),
        )
      : {}
    const read = nodeOf({ ...item, ...params, parentId: undefined, id, workflowId, slug: slugs })
    if (read.ok) return { node: read.value }
  }
  const known = takenFrom(type, configOf(item), title)
  const kind = known && kindOf(known.kind)
  const note =
    known === undefined
      ? `“${title}” is a step of the kind “${type}”, which is not known here. It was kept, and cannot run.`
      : known.lost === undefined
        ? undefined
        : `“${title}” (${type}): ${known.lost}`
  return {
    node: {
      id,
      workflowId,
      kind: known?.kind ?? type,
      slug: slugs,
      name: title,
      position: positionIn(item),
      params: kind
        ? { ...defaultParams(kind), ...known?.params }
        : (configOf(item) as WorkflowNode['params']),
    },
    ...(note !== undefined && { note }),
  }
}

function edgesOf(
  document: JsonObject,
  steps: ReadonlyMap<string, WorkflowNode>,
  { workflowId, newId, notes }: { workflowId: string; newId: () => string; notes: string[] },
): readonly WorkflowEdge[] {
  const seen = new Set<string>()
  return foreignEdges(document).flatMap((edge) => {
    const [from, to] = [steps.get(edge.from), steps.get(edge.to)]
    if (!from || !to) {
      notes.push(`An edge from “${edge.from}” to “${edge.to}” has no two ends, and was left out.`)
      return []
    }
    const fromPort = portFor(from.kind, edge)
    const toPort = inputsOf(to).some(({ name }) => name === edge.toPort)
      ? (edge.toPort ?? IN_PORT)
      : IN_PORT
    const key = JSON.stringify([from.id, fromPort, to.id, toPort])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ id: newId(), workflowId, from: from.id, fromPort, to: to.id, toPort }]
  })
}

/** Names of steps that were taken already are written anew in what reads them. */
function withSlugs(
  node: WorkflowNode,
  renamings: readonly (readonly [old: string, slug: string])[],
): WorkflowNode {
  // By way of names that nothing has: the new one of a step may be the old one of another.
  const ways = renamings.map(([old, slug], at) => [old, `renaming$${at}$`, slug] as const)
  const away = ways.reduce((step, [old, between]) => withSlug(step, old, between), node)
  return ways.reduce((step, [, between, slug]) => withSlug(step, between, slug), away)
}

function withSlug(node: WorkflowNode, old: string, slug: string): WorkflowNode {
  return { ...node, params: { ...node.params, ...paramsWithSlug(node, old, slug) } }
}

function withParent(
  node: WorkflowNode,
  parents: ReadonlyMap<string, string>,
  steps: ReadonlyMap<string, WorkflowNode>,
): WorkflowNode {
  const parent = steps.get(parents.get(node.id) ?? '')
  return parent && parent.id !== node.id ? { ...node, parentId: parent.id } : node
}

function positionIn(item: JsonObject): WorkflowNode['position'] {
  const { position } = item
  const [x, y] = Array.isArray(position)
    ? (position as readonly Json[])
    : isJsonObject(position)
      ? [position['x'], position['y']]
      : [item['x'], item['y']]
  return { x: typeof x === 'number' ? x : 0, y: typeof y === 'number' ? y : 0 }
}

function textIn(object: JsonObject, field: string): string | undefined {
  const value = object[field]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
