import type { WorkflowEdge, WorkflowGraph, WorkflowNode } from './types'

/** A graph with what is asked of it again and again. Edges whose ends are gone are in no list but `graph.edges`. */
export interface GraphIndex {
  readonly graph: WorkflowGraph
  readonly nodes: ReadonlyMap<string, WorkflowNode>
  readonly edges: ReadonlyMap<string, WorkflowEdge>
  readonly into: (nodeId: string) => readonly WorkflowEdge[]
  readonly outOf: (nodeId: string) => readonly WorkflowEdge[]
  /** The steps in a container, or with `undefined` those in none. */
  readonly inside: (containerId: string | undefined) => readonly WorkflowNode[]
  readonly bySlug: ReadonlyMap<string, WorkflowNode>
}

const known = new WeakMap<WorkflowGraph, GraphIndex>()

/** The index of a graph; made once for each graph. */
export function indexOf(graph: WorkflowGraph): GraphIndex {
  let index = known.get(graph)
  if (!index) known.set(graph, (index = makeIndex(graph)))
  return index
}

function makeIndex(graph: WorkflowGraph): GraphIndex {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const whole = graph.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  const into = grouped(whole, ({ to }) => to)
  const outOf = grouped(whole, ({ from }) => from)
  const inside = grouped(graph.nodes, ({ parentId }) => parentId)
  return {
    graph,
    nodes,
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    into: (id) => into.get(id) ?? [],
    outOf: (id) => outOf.get(id) ?? [],
    inside: (id) => inside.get(id) ?? [],
    bySlug: new Map(graph.nodes.map((node) => [node.slug, node])),
  }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Every step that a step's edges lead to, also over others; not itself, unless there is a way back. */
export function downstreamOf(index: GraphIndex, nodeId: string): ReadonlySet<string> {
  return reached(nodeId, (id) => index.outOf(id).map(({ to }) => to))
}

/** Every step that leads to a step, also over others. */
function upstreamOf(index: GraphIndex, nodeId: string): ReadonlySet<string> {
  return reached(nodeId, (id) => index.into(id).map(({ from }) => from))
}

/** The containers around a step, the innermost first. A ring of containers is left at its second round. */
export function containersOf(index: GraphIndex, nodeId: string): readonly string[] {
  const found: string[] = []
  let at = index.nodes.get(nodeId)?.parentId
  while (at !== undefined && !found.includes(at)) {
    found.push(at)
    at = index.nodes.get(at)?.parentId
  }
  return found
}

/** Every step whose values an expression of a step may read: what leads to it, or to a container around it. */
export function readableFrom(index: GraphIndex, nodeId: string): ReadonlySet<string> {
  const readable = new Set(upstreamOf(index, nodeId))
  for (const container of containersOf(index, nodeId)) {
    for (const id of upstreamOf(index, container)) readable.add(id)
  }
  readable.delete(nodeId)
  return readable
}

/** Whether an edge between two steps would close a ring. */
export function wouldCycle(index: GraphIndex, from: string, to: string): boolean {
  return from === to || downstreamOf(index, to).has(from)
}

/** The edges that lie on a ring: the engine cannot run them. */
export function cyclicEdges(index: GraphIndex): ReadonlySet<string> {
  const open = new Map(index.graph.nodes.map(({ id }) => [id, index.into(id).length]))
  peel(open, (id) => index.outOf(id).map(({ to }) => to))
  // What is left leads from a ring, or is one; from the other side, what leads to one goes too.
  const ahead = new Map(
    [...open.keys()].map((id) => [id, index.outOf(id).filter(({ to }) => open.has(to)).length]),
  )
  peel(ahead, (id) => index.into(id).map(({ from }) => from))
  return new Set(
    index.graph.edges
      .filter(
        ({ from, to }) => ahead.has(from) && ahead.has(to) && downstreamOf(index, to).has(from),
      )
      .map(({ id }) => id),
  )
}

/** Steps in an order in which each comes after all that lead to it; what lies on a ring comes last. */
export function topologicalOrder(index: GraphIndex): readonly WorkflowNode[] {
  const open = new Map(index.graph.nodes.map(({ id }) => [id, index.into(id).length]))
  const order = peel(open, (id) => index.outOf(id).map(({ to }) => to))
  return [...order, ...open.keys()].flatMap((id) => index.nodes.get(id) ?? [])
}

/** Takes away what waits for nothing until nothing more does; answers it in this order, and leaves the rest in `open`. */
function peel(open: Map<string, number>, next: (id: string) => readonly string[]): string[] {
  const order: string[] = []
  const free = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
  for (let at = 0; at < free.length; at += 1) {
    const id = free[at]
    if (id === undefined || !open.delete(id)) continue
    order.push(id)
    for (const other of next(id)) {
      const left = open.get(other)
      if (left === undefined) continue
      open.set(other, left - 1)
      if (left === 1) free.push(other)
    }
  }
  return order
}

function reached(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>()
  const waiting = [...next(start)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...next(id))
  }
  return found
}
