import type { PartEdit } from '@/model/workflow/edit/partEdit'
import { containersOf, type GraphIndex } from '@/model/workflow/graph'
import { titleOf } from '@/model/workflow/lint'
import { wordsFor, type Plan } from './plan'

/** Steps and edges of a workflow that a command is about. */
export interface Parts {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

/** Deletes steps with what lies in them and the edges at them, and edges; `undefined` where nothing is named. */
export function remove(index: GraphIndex, { nodes, edges }: Parts): Plan | undefined {
  const named = nodes.flatMap((id) => index.nodes.get(id) ?? [])
  const gone = withInside(index, nodes)
  const wires = new Set(edges.filter((id) => index.edges.has(id)))
  if (gone.size + wires.size === 0) return undefined
  for (const { id, from, to } of index.graph.edges) {
    if (gone.has(from) || gone.has(to)) wires.add(id)
  }
  const words =
    gone.size === 0
      ? wires.size === 1
        ? 'an edge'
        : `${wires.size} edges`
      : wordsFor(named.map(titleOf))
  return {
    label: `Delete ${words}`,
    edits: [
      ...[...gone].map((id): PartEdit => ({ collection: 'workflowNodes', id, set: null })),
      ...[...wires].map((id): PartEdit => ({ collection: 'workflowEdges', id, set: null })),
    ],
    select: [],
  }
}

/** Steps and all that lies in them. */
export function withInside(index: GraphIndex, ids: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(ids)
  return new Set(
    index.graph.nodes
      .filter(({ id }) => wanted.has(id) || containersOf(index, id).some((one) => wanted.has(one)))
      .map(({ id }) => id),
  )
}

/** Steps without those that lie in others of them. */
export function outermost(index: GraphIndex, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids)
  return ids.filter((id) => !containersOf(index, id).some((one) => wanted.has(one)))
}
