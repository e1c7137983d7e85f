import { fail, ok, type Result } from '@/model/result'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import { indexOf, wouldCycle, type GraphIndex } from '@/model/workflow/graph'
import { edgeReason, titleOf } from '@/model/workflow/lint'
import { recordOfEdge } from '@/model/workflow/records'
import type { WorkflowEdge } from '@/model/workflow/types'
import type { Plan } from './plan'

/** The two ends of an edge. */
export type EdgeEnds = Pick<WorkflowEdge, 'from' | 'fromPort' | 'to' | 'toPort'>

/**
 * Draws an edge. Ports whose types do not fit are joined all the same, and the plan says why the edge is red. Refused: a ring, an
 * edge that is there, an end that is gone.
 */
export function connect(index: GraphIndex, ends: EdgeEnds, id: string): Result<Plan, string> {
  const refusal = whyNot(index, ends)
  if (refusal !== undefined) return fail(refusal)
  return ok({
    label: `Connect ${titlesOf(index, ends)}`,
    edits: [edgeEdit({ ...ends, id, workflowId: index.graph.id })],
    ...noteOf(index, ends),
  })
}

/** Leads an edge to another port, as `connect` draws one. */
export function rewire(
  index: GraphIndex,
  edge: WorkflowEdge,
  ends: EdgeEnds,
): Result<Plan, string> {
  const { from, fromPort, to, toPort } = ends
  const others = index.graph.edges.filter(({ id }) => id !== edge.id)
  const refusal = whyNot(indexOf({ ...index.graph, edges: others }), ends)
  if (refusal !== undefined) return fail(refusal)
  return ok({
    label: `Connect ${titlesOf(index, ends)}`,
    edits: [{ collection: 'workflowEdges', id: edge.id, set: { from, fromPort, to, toPort } }],
    ...noteOf(index, ends),
  })
}

/** Why two ports cannot be joined at all: a sentence, or `undefined`. */
export function whyNot(index: GraphIndex, ends: EdgeEnds): string | undefined {
  const { from, fromPort, to, toPort } = ends
  if (!index.nodes.has(from) || !index.nodes.has(to)) {
    return 'One of the two steps is gone. Undo, or choose another one.'
  }
  if (from === to) return 'A step cannot lead to itself. Use a While step to repeat.'
  const isThere = index
    .outOf(from)
    .some((edge) => edge.fromPort === fromPort && edge.to === to && edge.toPort === toPort)
  if (isThere) return 'This edge is there already.'
  if (wouldCycle(index, from, to)) {
    return 'This edge would close a ring, which would never end. Use a While step to repeat.'
  }
  return undefined
}

/** The edit that stores an edge. */
export function edgeEdit(edge: WorkflowEdge): PartEdit {
  const { id, ...set } = recordOfEdge(edge)
  return { collection: 'workflowEdges', id, set }
}

function noteOf(index: GraphIndex, ends: EdgeEnds): { readonly note?: string } {
  const note = edgeReason(index, ends)?.message
  return note === undefined ? {} : { note }
}

function titlesOf(index: GraphIndex, { from, to }: EdgeEnds): string {
  const [source, target] = [index.nodes.get(from), index.nodes.get(to)]
  return `“${source ? titleOf(source) : from}” to “${target ? titleOf(target) : to}”`
}
