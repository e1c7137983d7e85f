import type { PartEdit } from '@/model/workflow/edit/partEdit'
import { downstreamOf, type GraphIndex } from '@/model/workflow/graph'
import { defaultParams } from '@/model/workflow/kinds'
import type { StepKind } from '@/model/workflow/kinds/kind'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import { recordOfNode } from '@/model/workflow/records'
import { freeSlug, slugFrom } from '@/model/workflow/slugs'
import {
  ERROR_PORT,
  type Position,
  type WorkflowEdge,
  type WorkflowNode,
} from '@/model/workflow/types'
import { absolute, containerAt, freePlace, GAP, inContainer, onGrid } from '../shape/places'
import { shapeOf } from '../shape/shape'
import { edgeEdit } from './edges'
import type { Plan } from './plan'

/** A port that a new step is to be joined with, and on which side. */
export interface Joint {
  readonly nodeId: string
  readonly port: string
  /** `source`: the edge begins there, and ends at the new step. */
  readonly type: 'source' | 'target'
}

/** Where a new step goes. */
export interface NewPlace {
  /** The point of the canvas at which its upper left corner lies. */
  readonly at: Position
  /** Joins it with a port. */
  readonly joint?: Joint
}

/** Adds a step at a point of the canvas, in the container that lies there, and joins it where a joint is given. */
export function addStep(
  index: GraphIndex,
  kind: StepKind,
  { at, joint }: NewPlace,
  newId: () => string,
): Plan {
  const parent = kind.role === 'trigger' ? undefined : containerAt(index, at)
  const node = stepOf(index, kind, {
    id: newId(),
    parentId: parent?.id,
    position: onGrid(inContainer(index, at, parent?.id)),
  })
  return {
    label: `Add “${kind.label}”`,
    edits: [nodeEdit(node), ...joined(index, node, joint, newId)],
    select: [node.id],
  }
}

/** Adds a step behind another one, where there is room, and leads its first free output there. */
export function addBehind(
  index: GraphIndex,
  kind: StepKind,
  source: WorkflowNode,
  newId: () => string,
): Plan {
  const { width, height } = shapeOf(source)
  const draft = stepOf(index, kind, {
    id: newId(),
    parentId: kind.role === 'trigger' ? undefined : source.parentId,
    position: source.position,
  })
  const beside =
    kind.role === 'trigger'
      ? { x: absolute(index, source).x, y: absolute(index, source).y + height + GAP }
      : { x: source.position.x + width + GAP, y: source.position.y }
  const position = freePlace(index, beside, { size: shapeOf(draft), parentId: draft.parentId })
  const node = { ...draft, position }
  const outs = outputsOf(source).filter(({ name }) => name !== ERROR_PORT)
  const used = new Set(index.outOf(source.id).map(({ fromPort }) => fromPort))
  const port = outs.find(({ name }) => !used.has(name)) ?? outs[0]
  const joint = port && ({ nodeId: source.id, port: port.name, type: 'source' } as const)
  return {
    label: `Add “${kind.label}”`,
    edits: [nodeEdit(node), ...joined(index, node, joint, newId)],
    select: [node.id],
  }
}

/** Puts a step into an edge; what comes after it moves to the right as far as it must. */
export function insertInEdge(
  index: GraphIndex,
  kind: StepKind,
  edge: WorkflowEdge,
  newId: () => string,
): Plan | undefined {
  const [source, target] = [index.nodes.get(edge.from), index.nodes.get(edge.to)]
  if (!source || !target) return undefined
  const parentId = target.parentId
  const draft = stepOf(index, kind, { id: newId(), parentId, position: target.position })
  const [input, output] = [inputsOf(draft)[0], outputsOf(draft)[0]]
  if (!input || !output) return undefined
  const size = shapeOf(draft)
  const from = inContainer(index, absolute(index, source), parentId)
  const begin = from.x + shapeOf(source).width
  const isAhead = target.position.x > from.x
  const missing = isAhead ? begin + size.width + 2 * GAP - target.position.x : 0
  const between = (begin + target.position.x + Math.max(0, missing) - size.width) / 2
  const x = isAhead ? between : target.position.x - size.width - GAP
  const node = {
    ...draft,
    position: onGrid({ x, y: (from.y + target.position.y) / 2 }),
  }
  const behind = missing > 0 ? [edge.to, ...downstreamOf(index, edge.to)] : []
  const shifts = behind.flatMap((id): PartEdit[] => {
    const other = index.nodes.get(id)
    if (!other || other.parentId !== parentId) return []
    const { position } = other
    const moved = onGrid({ x: position.x + missing, y: position.y })
    return [{ collection: 'workflowNodes', id, set: { position: { ...moved } } }]
  })
  const { workflowId } = node
  return {
    label: `Insert “${kind.label}”`,
    edits: [
      nodeEdit(node),
      {
        collection: 'workflowEdges',
        id: edge.id,
        set: { to: node.id, toPort: input.name },
      },
      edgeEdit({
        id: newId(),
        workflowId,
        from: node.id,
        fromPort: output.name,
        to: edge.to,
        toPort: edge.toPort,
      }),
      ...shifts,
    ],
    select: [node.id],
  }
}

/** The edit that stores a step. */
export function nodeEdit(node: WorkflowNode): PartEdit {
  const { id, ...set } = recordOfNode(node)
  return { collection: 'workflowNodes', id, set }
}

function stepOf(
  index: GraphIndex,
  kind: StepKind,
  place: Pick<WorkflowNode, 'id' | 'position'> & { readonly parentId: string | undefined },
): WorkflowNode {
  const { parentId, ...rest } = place
  const slug = freeSlug(slugFrom(kind.label), new Set(index.bySlug.keys()))
  const number = /\d+$/.exec(slug)?.[0]
  const draft: WorkflowNode = {
    ...rest,
    workflowId: index.graph.id,
    kind: kind.kind,
    slug,
    name: number === undefined ? kind.label : `${kind.label} ${number}`,
    params: defaultParams(kind),
    ...(parentId !== undefined && { parentId }),
  }
  if (kind.role !== 'map' && kind.role !== 'while' && kind.role !== 'note') return draft
  const { width, height } = shapeOf(draft)
  return { ...draft, size: { width, height } }
}

function joined(
  index: GraphIndex,
  node: WorkflowNode,
  joint: Joint | undefined,
  newId: () => string,
): readonly PartEdit[] {
  const other = joint && index.nodes.get(joint.nodeId)
  if (!joint || !other) return []
  const [input, output] = [inputsOf(node)[0], outputsOf(node)[0]]
  const { nodeId, port, type } = joint
  const ends =
    type === 'source'
      ? input && { from: nodeId, fromPort: port, to: node.id, toPort: input.name }
      : output && { from: node.id, fromPort: output.name, to: nodeId, toPort: port }
  return ends ? [edgeEdit({ ...ends, id: newId(), workflowId: node.workflowId })] : []
}
