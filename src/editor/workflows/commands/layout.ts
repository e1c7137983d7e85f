import { Graph, layout as place } from '@dagrejs/dagre'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import type { GraphIndex } from '@/model/workflow/graph'
import type { Position, WorkflowNode } from '@/model/workflow/types'
import { GAP, onGrid } from '../shape/places'
import { CONTAINER_HEAD, GRID, isContainer, isNote, shapeOf } from '../shape/shape'
import type { Plan } from './plan'

interface Box extends Position {
  readonly width: number
  readonly height: number
}

const BELOW = 5 * GRID
const ROOM = 4 * GRID

/**
 * Puts all steps in order from left to right, containers from the inside out so that each is as large as what lies in it. Notes
 * stay, and so does the upper left corner of the whole. `undefined` where nothing moves.
 */
export function tidy(index: GraphIndex): Plan | undefined {
  const sizes = new Map<string, { readonly width: number; readonly height: number }>()
  const places = new Map<string, Position>()
  tidyInside(index, undefined, { sizes, places }, new Set())
  const edits = index.graph.nodes.flatMap((node): PartEdit[] => {
    const position = places.get(node.id)
    const size = sizes.get(node.id)
    const set = {
      ...(position && !samePlace(position, node.position) && { position: { ...position } }),
      ...(size && !sameSize(size, node.size) && { size: { ...size } }),
    }
    return Object.keys(set).length > 0 ? [{ collection: 'workflowNodes', id: node.id, set }] : []
  })
  return edits.length > 0 ? { label: 'Tidy up', edits } : undefined
}

interface Found {
  readonly sizes: Map<string, { readonly width: number; readonly height: number }>
  readonly places: Map<string, Position>
}

function tidyInside(
  index: GraphIndex,
  containerId: string | undefined,
  found: Found,
  around: ReadonlySet<string>,
): void {
  const nodes = index.inside(containerId).filter((node) => !isNote(node))
  for (const node of nodes) {
    // Containers that lie in each other have no inside to begin with.
    if (!isContainer(node) || around.has(node.id)) continue
    tidyInside(index, node.id, found, new Set([...around, node.id]))
  }
  if (nodes.length === 0) return
  const boxes = arranged(index, nodes, found)
  const all = [...boxes.values()]
  const left = Math.min(...all.map(({ x }) => x))
  const top = Math.min(...all.map(({ y }) => y))
  const corner =
    containerId === undefined
      ? {
          x: Math.min(...nodes.map(({ position }) => position.x)),
          y: Math.min(...nodes.map(({ position }) => position.y)),
        }
      : { x: ROOM, y: CONTAINER_HEAD + ROOM / 2 }
  for (const [id, { x, y }] of boxes) {
    found.places.set(id, onGrid({ x: x - left + corner.x, y: y - top + corner.y }))
  }
  if (containerId === undefined) return
  const right = Math.max(...all.map(({ x, width }) => x + width)) - left + corner.x
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) - top + corner.y
  found.sizes.set(containerId, {
    width: Math.max(240, Math.ceil((right + ROOM) / GRID) * GRID),
    height: Math.ceil((bottom + ROOM) / GRID) * GRID,
  })
}

function arranged(
  index: GraphIndex,
  nodes: readonly WorkflowNode[],
  { sizes }: Found,
): ReadonlyMap<string, Box> {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: BELOW, ranksep: GAP, marginx: 0, marginy: 0 })
  const boxOf = (node: WorkflowNode) => {
    const { width, height } = { ...shapeOf(node), ...sizes.get(node.id) }
    return { width, height }
  }
  for (const node of nodes) graph.setNode(node.id, boxOf(node))
  for (const node of nodes) {
    for (const { id, to } of index.outOf(node.id)) {
      if (graph.hasNode(to) && to !== node.id) graph.setEdge(node.id, to, {}, id)
    }
  }
  place(graph)
  return new Map(
    nodes.map((node) => {
      const { width, height } = boxOf(node)
      const middle = graph.node(node.id)
      return [
        node.id,
        {
          x: (middle.x ?? 0) - width / 2,
          y: (middle.y ?? 0) - height / 2,
          width,
          height,
        },
      ]
    }),
  )
}

function samePlace(one: Position, other: Position): boolean {
  return one.x === other.x && one.y === other.y
}

function sameSize(one: Omit<Box, 'x' | 'y'>, other: Omit<Box, 'x' | 'y'> | undefined): boolean {
  return one.width === other?.width && one.height === other.height
}
