import type { JsonObject } from '@/model/json'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import { edgeOf, nodeOf, recordOfEdge, recordOfNode } from '@/model/workflow/records'
import type { WorkflowGraph } from '@/model/workflow/types'

/** A workflow after edits of its steps and edges, read from records as the store keeps them. */
export function applied(graph: WorkflowGraph, edits: readonly PartEdit[]): WorkflowGraph {
  const nodes = new Map<string, JsonObject>(graph.nodes.map((one) => [one.id, recordOfNode(one)]))
  const edges = new Map<string, JsonObject>(graph.edges.map((one) => [one.id, recordOfEdge(one)]))
  for (const { collection, id, set } of edits) {
    const records = collection === 'workflowNodes' ? nodes : edges
    if (collection === 'workflows') continue
    if (set === null) records.delete(id)
    else {
      const entries = Object.entries({ ...(records.get(id) ?? { id }), ...set })
      records.set(id, Object.fromEntries(entries.filter(([, value]) => value !== undefined)))
    }
  }
  return {
    ...graph,
    nodes: [...nodes.values()].flatMap((record) => {
      const read = nodeOf(record)
      return read.ok && read.value.workflowId === graph.id ? [read.value] : []
    }),
    edges: [...edges.values()].flatMap((record) => {
      const read = edgeOf(record)
      return read.ok && read.value.workflowId === graph.id ? [read.value] : []
    }),
  }
}

/** Ids that count: `new1`, `new2`, … */
export function countedIds(): () => string {
  let last = 0
  return () => `new${(last += 1)}`
}
