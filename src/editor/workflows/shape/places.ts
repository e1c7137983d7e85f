import { containersOf, type GraphIndex } from '@/model/workflow/graph'
import type { Position, WorkflowNode } from '@/model/workflow/types'
import { GRID, isContainer, shapeOf } from './shape'

interface Size {
  readonly width: number
  readonly height: number
}

/** How far apart steps stand that are put beside each other, in px. */
export const GAP = 72

/** Where a place in a container lies on the canvas. */
export function absolute(
  index: GraphIndex,
  { position, parentId }: Pick<WorkflowNode, 'position' | 'parentId'>,
): Position {
  if (parentId === undefined) return position
  const around = [parentId, ...containersOf(index, parentId)]
  return around.reduce<Position>((at, id) => {
    const own = index.nodes.get(id)?.position ?? { x: 0, y: 0 }
    return { x: at.x + own.x, y: at.y + own.y }
  }, position)
}

/** Where a place of the canvas lies in a container. */
export function inContainer(
  index: GraphIndex,
  position: Position,
  parentId: string | undefined,
): Position {
  const origin = absolute(index, { position: { x: 0, y: 0 }, parentId })
  return { x: position.x - origin.x, y: position.y - origin.y }
}

/** The innermost container that a point of the canvas lies in; none of those that are left out, nor what lies in them. */
export function containerAt(
  index: GraphIndex,
  point: Position,
  without: ReadonlySet<string> = new Set(),
): WorkflowNode | undefined {
  let found: { readonly node: WorkflowNode; readonly depth: number } | undefined
  for (const node of index.graph.nodes) {
    if (!isContainer(node)) continue
    const around = containersOf(index, node.id)
    if (without.has(node.id) || around.some((id) => without.has(id))) continue
    const { x, y } = absolute(index, node)
    const { width, height } = shapeOf(node)
    const isIn = point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
    if (isIn && around.length >= (found?.depth ?? 0)) found = { node, depth: around.length }
  }
  return found?.node
}

/** A place on the grid. */
export function onGrid({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID }
}

/** The place that is wanted, or the next one below it at which nothing lies. */
export function freePlace(
  index: GraphIndex,
  wanted: Position,
  { size, parentId }: { readonly size: Size; readonly parentId: string | undefined },
): Position {
  const others = index
    .inside(parentId)
    .map((node) => ({ ...node.position, ...shapeOf(node) }))
    .toSorted((one, other) => one.y - other.y)
  let { x, y } = onGrid(wanted)
  for (const other of others) {
    const isBeside = x + size.width <= other.x || other.x + other.width <= x
    if (!isBeside && y < other.y + other.height && other.y < y + size.height) {
      y = Math.ceil((other.y + other.height + GRID * 2) / GRID) * GRID
    }
  }
  return { x, y }
}
