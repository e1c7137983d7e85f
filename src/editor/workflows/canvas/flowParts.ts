import { Position, type NodeHandle } from 'reactflow'
import { topologicalOrder, type GraphIndex } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import { titleOf, type Problem } from '@/model/workflow/lint'
import type { WorkflowEdge, WorkflowNode } from '@/model/workflow/types'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import {
  isContainer,
  isNote,
  NO_LOST_PORTS,
  shapeOf,
  type LostPorts,
  type Shape,
} from '../shape/shape'
import type { FlowEdge, FlowNode, StepProblem } from './flowTypes'

/** What is wrong, by the step or the edge that it is at. */
export interface ProblemsByPart {
  readonly nodes: ReadonlyMap<string, StepProblem>
  readonly edges: ReadonlyMap<string, string>
}

/** Sorts what is wrong by where it is; the worst of a step, which comes first, speaks for all. */
export function problemsByPart(problems: readonly Problem[]): ProblemsByPart {
  const nodes = new Map<string, StepProblem>()
  const edges = new Map<string, string>()
  for (const { nodeId, edgeId, level, message } of problems) {
    if (edgeId !== undefined && !edges.has(edgeId)) edges.set(edgeId, message)
    if (nodeId === undefined) continue
    const before = nodes.get(nodeId)
    nodes.set(
      nodeId,
      before ? { ...before, count: before.count + 1 } : { level, message, count: 1 },
    )
  }
  return { nodes, edges }
}

/**
 * The steps as React Flow draws them, in the order in which Tab goes through them. A step that has not changed keeps its object, so
 * that an edit draws one step.
 */
export function flowNodes(
  index: GraphIndex,
  problems: ProblemsByPart,
  before: readonly FlowNode[],
): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const lost = lostPorts(index)
  return tabOrder(index).map((node) => {
    const old = known.get(node.id)
    const problem = problems.nodes.get(node.id)
    const own = lost.get(node.id)
    const shape =
      old && old.data.node === node && !own && !hasLost(old.data.shape)
        ? old.data.shape
        : shapeOf(node, own ?? NO_LOST_PORTS)
    if (
      old &&
      old.data.node === node &&
      sameShape(old.data.shape, shape) &&
      sameProblem(old.data.problem, problem)
    ) {
      return old
    }
    const { id, position, parentId } = node
    return {
      ...(old && { selected: old.selected, dragging: old.dragging }),
      id,
      type: isNote(node) ? 'note' : isContainer(node) ? 'container' : 'step',
      // What is being dragged stays under the pointer.
      position: old?.dragging ? old.position : { ...position },
      ...(parentId !== undefined && index.nodes.has(parentId) && { parentId }),
      width: shape.width,
      height: shape.height,
      // Known without looking, so that what is not on screen counts when the view is fitted.
      measured: { width: shape.width, height: shape.height },
      handles: handlesOf(shape),
      data: { node, shape, problem },
      ariaLabel: labelOf(node, problem),
    }
  })
}

/** Where edges end and begin at a step of a size; the same places that its handles are drawn at. */
export function handlesOf({ ports }: Shape): NodeHandle[] {
  return ports.map(({ name, side, x, y }) => ({
    id: name,
    type: side === 'in' ? 'target' : 'source',
    position: side === 'in' ? Position.Left : side === 'out' ? Position.Right : Position.Bottom,
    x: x - HANDLE / 2,
    y: y - HANDLE / 2,
    width: HANDLE,
    height: HANDLE,
  }))
}

/** How large a port is, in px; the pointer may be a little beside it. */
const HANDLE = 10

/** The edges as React Flow draws them; one that has not changed keeps its object. */
export function flowEdges(
  index: GraphIndex,
  problems: ProblemsByPart,
  before: readonly FlowEdge[],
): FlowEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  return index.graph.edges.map((edge) => {
    const old = known.get(edge.id)
    const reason = problems.edges.get(edge.id)
    if (old && old.data?.edge === edge && old.data.reason === reason) return old
    return {
      ...(old && { selected: old.selected }),
      id: edge.id,
      type: 'wire',
      source: edge.from,
      sourceHandle: edge.fromPort,
      target: edge.to,
      targetHandle: edge.toPort,
      data: { edge, reason },
      ariaLabel: wireLabel(index, edge, reason),
    }
  })
}

/** What an edge is called where it cannot be seen. */
export function wireLabel(
  index: GraphIndex,
  { from, fromPort, to }: WorkflowEdge,
  reason?: string,
): string {
  const [source, target] = [index.nodes.get(from), index.nodes.get(to)]
  const ports = source ? outputsOf(source) : []
  const port = ports.length > 1 ? ports.find(({ name }) => name === fromPort) : undefined
  const begin = `${source ? titleOf(source) : 'a step that is gone'}${port ? `, ${port.label}` : ''}`
  const end = target ? titleOf(target) : 'a step that is gone'
  return `Edge from ${begin} to ${end}${reason === undefined ? '' : `. ${reason}`}`
}

/** Steps so that each comes after those that lead to it, and what lies in a container right after that. */
export function tabOrder(index: GraphIndex): readonly WorkflowNode[] {
  const inside = new Map<string | undefined, WorkflowNode[]>()
  for (const node of topologicalOrder(index)) {
    const around =
      node.parentId !== undefined && index.nodes.has(node.parentId) ? node.parentId : undefined
    inside.set(around, [...(inside.get(around) ?? []), node])
  }
  const order: WorkflowNode[] = []
  const seen = new Set<string>()
  const add = (containerId: string | undefined) => {
    for (const node of inside.get(containerId) ?? []) {
      if (seen.has(node.id)) continue
      seen.add(node.id)
      order.push(node)
      add(node.id)
    }
  }
  add(undefined)
  return order
}

function labelOf(node: WorkflowNode, problem: StepProblem | undefined): string {
  const kind = kindOf(node.kind)?.label ?? node.kind
  const title = titleOf(node)
  const words = [
    title === kind ? title : `${title}, ${kind}`,
    node.disabled && (node.disabled === 'skip' ? 'skipped' : 'bypassed'),
    problem?.message,
  ]
  return words.filter((word) => word !== undefined).join(', ')
}

function lostPorts(index: GraphIndex): ReadonlyMap<string, LostPorts> {
  const lost = new Map<string, { in: string[]; out: string[] }>()
  const at = (id: string) => {
    const own = lost.get(id) ?? { in: [], out: [] }
    lost.set(id, own)
    return own
  }
  for (const { from, fromPort, to, toPort } of index.graph.edges) {
    const [source, target] = [index.nodes.get(from), index.nodes.get(to)]
    if (source && !outputsOf(source).some(({ name }) => name === fromPort)) {
      const { out } = at(from)
      if (!out.includes(fromPort)) out.push(fromPort)
    }
    if (target && !inputsOf(target).some(({ name }) => name === toPort)) {
      const { in: ins } = at(to)
      if (!ins.includes(toPort)) ins.push(toPort)
    }
  }
  return lost
}

function hasLost({ ports }: Shape): boolean {
  return ports.some(({ isGone }) => isGone)
}

function sameShape(one: Shape, other: Shape): boolean {
  if (one === other) return true
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.ports.length === other.ports.length &&
    one.ports.every((port, at) => port.name === other.ports[at]?.name)
  )
}

function sameProblem(one: StepProblem | undefined, other: StepProblem | undefined): boolean {
  return (
    one?.level === other?.level && one?.message === other?.message && one?.count === other?.count
  )
}
