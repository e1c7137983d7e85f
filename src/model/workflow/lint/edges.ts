import { mismatch } from '../../schema/assignable'
import { containersOf, cyclicEdges, type GraphIndex } from '../graph'
import { kindOf } from '../kinds'
import { inputsOf, outputsOf } from '../ports'
import type { WorkflowEdge, WorkflowNode } from '../types'
import type { Problem } from './problem'

/** Edges that lead nowhere, in a ring, over the border of a container, or to a port of another type. They stay, with the reason. */
export function edgeProblems(index: GraphIndex): readonly Problem[] {
  const cyclic = cyclicEdges(index)
  return index.graph.edges.flatMap((edge) => {
    const reason = edgeReason(index, edge)
    if (reason) return [{ ...reason, edgeId: edge.id }]
    if (!cyclic.has(edge.id)) return []
    const message =
      'This edge is part of a ring, which would never end. Use a While step to repeat.'
    return [{ rule: 'cycle', level: 'error', message, edgeId: edge.id }]
  })
}

/** Why two ports do not fit: for an edge that is being drawn, too. */
export function edgeReason(
  index: GraphIndex,
  { from, fromPort, to, toPort }: Pick<WorkflowEdge, 'from' | 'fromPort' | 'to' | 'toPort'>,
): Pick<Problem, 'rule' | 'level' | 'message'> | undefined {
  const [source, target] = [index.nodes.get(from), index.nodes.get(to)]
  if (!source)
    return error('end', 'The step that this edge began at is gone. Delete the edge, or undo.')
  if (!target)
    return error('end', 'The step that this edge led to is gone. Delete the edge, or undo.')
  // What ports an unknown step has nobody knows; the step itself says so.
  if (!kindOf(source.kind) || !kindOf(target.kind)) return undefined
  const output = outputsOf(source).find(({ name }) => name === fromPort)
  if (!output) return error('port', `“${titleOf(source)}” has no output “${fromPort}” any more.`)
  const input = inputsOf(target).find(({ name }) => name === toPort)
  if (!input)
    return error(
      'port',
      `“${titleOf(target)}” takes no edges${inputsOf(target).length > 0 ? ` at “${toPort}”` : ''}.`,
    )
  const border = borderReason(index, source, target)
  if (border !== undefined) return error('border', border)
  const reason = output.schema && input.schema && mismatch(output.schema, input.schema)
  return reason === undefined ? undefined : error('type', `${reason} Put a Transform step between.`)
}

function borderReason(
  index: GraphIndex,
  source: WorkflowNode,
  target: WorkflowNode,
): string | undefined {
  if (source.parentId === target.parentId) return undefined
  if (containersOf(index, target.id).includes(source.id)) {
    return `Steps inside “${titleOf(source)}” begin by themselves, with each item. Delete the edge.`
  }
  return 'An edge cannot cross the border of a container. Inside, read “item”, or “nodes” of what comes before the container.'
}

/** What people call a step. */
export function titleOf({ name, slug }: WorkflowNode): string {
  return name ?? slug
}

function error(rule: string, message: string): Pick<Problem, 'rule' | 'level' | 'message'> {
  return { rule, level: 'error', message }
}
