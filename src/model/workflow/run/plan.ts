import { StepFailure } from '../kinds/context'
import type { StepKind } from '../kinds/kind'
import { containersOf, cyclicEdges, indexOf, topologicalOrder, type GraphIndex } from '../graph'
import { joinOf } from '../lint/joins'
import { RETRY } from '../retry'
import {
  ERROR_PORT,
  type JoinPolicy,
  type RetryPolicy,
  type WorkflowEdge,
  type WorkflowGraph,
  type WorkflowNode,
} from '../types'

/** A step, with what the engine asks again and again. */
export interface PlanStep {
  readonly node: WorkflowNode
  /** `undefined`: this version does not know it. */
  readonly kind: StepKind | undefined
  /** Its edges that can be run, in the order of the steps that they come from. */
  readonly into: readonly WorkflowEdge[]
  readonly outOf: readonly WorkflowEdge[]
  /** Its place among those that are ready: by depth, then from above, then from the left. */
  readonly rank: number
  readonly join: JoinPolicy
  readonly retry: RetryPolicy
  readonly hasErrorEdge: boolean
  /** Why it fails as soon as it would run. */
  readonly broken: StepFailure | undefined
  readonly isContainer: boolean
}

/** The steps of the workflow itself, or of one container. */
export interface PlanScope {
  readonly container: string | undefined
  readonly steps: readonly PlanStep[]
  /** Steps that say what the scope gives. */
  readonly outputs: readonly PlanStep[]
  /** Steps after which nothing comes but errors: they say it where no output does. */
  readonly ends: readonly PlanStep[]
}

/** A workflow as the engine runs it; made once for a run. */
export interface Plan {
  readonly graph: WorkflowGraph
  readonly index: GraphIndex
  readonly step: (id: string) => PlanStep | undefined
  readonly bySlug: (slug: string) => PlanStep | undefined
  readonly scope: (container: string | undefined) => PlanScope
  readonly concurrency: number
  readonly timeoutMs: number
}

const CONCURRENCY = 4
const RUN_TIMEOUT = 5 * 60_000

/**
 * Reads a graph for running. Rings and edges over the border of a container are left out, and the steps that they lead to fail
 * where they would run: so every run ends.
 */
export function planOf(graph: WorkflowGraph, kindOf: (kind: string) => StepKind | undefined): Plan {
  const index = indexOf(graph)
  const cyclic = cyclicEdges(index)
  const ranks = ranksOf(index)
  const runs = (edge: WorkflowEdge) =>
    !cyclic.has(edge.id) &&
    index.nodes.get(edge.from)?.parentId === index.nodes.get(edge.to)?.parentId
  const steps = new Map(
    graph.nodes.map((node): [string, PlanStep] => {
      const kind = kindOf(node.kind)
      const into = index.into(node.id).filter(runs)
      const outOf = index.outOf(node.id).filter(runs)
      return [
        node.id,
        {
          node,
          kind,
          into: into.toSorted((a, b) => (ranks.get(a.from) ?? 0) - (ranks.get(b.from) ?? 0)),
          outOf,
          rank: ranks.get(node.id) ?? 0,
          join: joinOf(node),
          retry: { ...RETRY, ...node.retry },
          hasErrorEdge: outOf.some(({ fromPort }) => fromPort === ERROR_PORT),
          broken: brokenBy(index, node, kind, cyclic),
          isContainer: kind?.role === 'map' || kind?.role === 'while',
        },
      ]
    }),
  )
  const scopes = new Map<string | undefined, PlanScope>()
  const { concurrency = CONCURRENCY, timeoutMs = RUN_TIMEOUT } = graph.settings
  return {
    graph,
    index,
    step: (id) => steps.get(id),
    bySlug: (slug) => steps.get(index.bySlug.get(slug)?.id ?? ''),
    scope(container) {
      let scope = scopes.get(container)
      if (!scope) {
        const own = index.inside(container).flatMap(({ id }) => steps.get(id) ?? [])
        scopes.set(container, (scope = scopeOf(container, own)))
      }
      return scope
    },
    concurrency: Math.max(1, Math.min(16, Math.floor(concurrency))),
    timeoutMs,
  }
}

function scopeOf(container: string | undefined, own: readonly PlanStep[]): PlanScope {
  const steps = own
    .filter(({ kind }) => kind?.role !== 'note')
    .toSorted((one, other) => one.rank - other.rank)
  return {
    container,
    steps,
    outputs: steps.filter(({ node }) => node.kind === 'output'),
    ends: steps.filter(
      ({ outOf, kind }) =>
        kind?.role !== 'trigger' && outOf.every(({ fromPort }) => fromPort === ERROR_PORT),
    ),
  }
}

function brokenBy(
  index: GraphIndex,
  node: WorkflowNode,
  kind: StepKind | undefined,
  cyclic: ReadonlySet<string>,
): StepFailure | undefined {
  if (!kind) {
    const message = `This version of Espalier knows no step “${node.kind}”.`
    return new StepFailure('kind', message, { retryable: false })
  }
  const into = index.into(node.id)
  if (into.some(({ id }) => cyclic.has(id))) {
    const message =
      'It is part of a ring of edges, which would never end. Use a While step to repeat.'
    return new StepFailure('cycle', message, { retryable: false })
  }
  if (into.some(({ from }) => index.nodes.get(from)?.parentId !== node.parentId)) {
    const message =
      'An edge to it crosses the border of a container. Delete it, and read “nodes” instead.'
    return new StepFailure('border', message, { retryable: false })
  }
  if (containersOf(index, node.id).includes(node.id)) {
    return new StepFailure('cycle', 'It lies in itself. Move it out.', { retryable: false })
  }
  return undefined
}

function ranksOf(index: GraphIndex): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id } of topologicalOrder(index)) {
    const above = index.into(id).map(({ from }) => depths.get(from) ?? 0)
    depths.set(id, above.length === 0 ? 0 : Math.max(...above) + 1)
  }
  const order = index.graph.nodes.toSorted(
    (a, b) =>
      (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) ||
      a.position.y - b.position.y ||
      a.position.x - b.position.x ||
      (a.id < b.id ? -1 : 1),
  )
  return new Map(order.map(({ id }, rank) => [id, rank]))
}
