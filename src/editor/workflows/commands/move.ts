import { kindOf } from '@/model/workflow/kinds'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import type { GraphIndex } from '@/model/workflow/graph'
import { titleOf } from '@/model/workflow/lint'
import type { Position, WorkflowNode } from '@/model/workflow/types'
import { absolute, containerAt, inContainer, onGrid } from '../shape/places'
import { shapeOf } from '../shape/shape'
import { wordsFor, type Plan } from './plan'
import { outermost, withInside } from './remove'

/**
 * Puts steps where they were let go, each with its place in the container that it was in. One whose middle lies in another
 * container goes into that one, and one that lies in none any more goes out; what lies in a moved step stays in it.
 */
export function drop(index: GraphIndex, places: ReadonlyMap<string, Position>): Plan | undefined {
  const ids = outermost(index, [...places.keys()])
  const without = withInside(index, ids)
  const moved: WorkflowNode[] = []
  const edits = ids.flatMap((id): PartEdit[] => {
    const node = index.nodes.get(id)
    const place = places.get(id)
    if (!node || !place) return []
    const { width, height } = shapeOf(node)
    const at = absolute(index, { ...node, position: place })
    const middle = { x: at.x + width / 2, y: at.y + height / 2 }
    const role = kindOf(node.kind)?.role
    const parent = role === 'trigger' ? undefined : containerAt(index, middle, without)
    const position = onGrid(
      parent?.id === node.parentId ? place : inContainer(index, at, parent?.id),
    )
    const set = {
      ...(!same(position, node.position) && { position: { ...position } }),
      ...(parent?.id !== node.parentId && { parentId: parent?.id }),
    }
    if (Object.keys(set).length === 0) return []
    moved.push(node)
    return [{ collection: 'workflowNodes', id, set }]
  })
  if (edits.length === 0) return undefined
  return { label: `Move ${wordsFor(moved.map(titleOf))}`, edits }
}

/** Moves steps by a distance; they stay in their containers. */
export function nudge(index: GraphIndex, nodes: readonly string[], by: Position): Plan | undefined {
  const moved = outermost(index, nodes).flatMap((id) => index.nodes.get(id) ?? [])
  if (moved.length === 0) return undefined
  return {
    label: `Move ${wordsFor(moved.map(titleOf))}`,
    edits: moved.map(({ id, position: { x, y } }) => ({
      collection: 'workflowNodes',
      id,
      set: { position: { x: x + by.x, y: y + by.y } },
    })),
  }
}

/** Gives a container or a note another size; at its left or upper edge it moves too, and what lies in it stays where it is. */
export function resize(
  index: GraphIndex,
  id: string,
  { x, y, width, height }: Position & { readonly width: number; readonly height: number },
): Plan | undefined {
  const node = index.nodes.get(id)
  if (!node) return undefined
  const by = { x: x - node.position.x, y: y - node.position.y }
  const isMoved = by.x !== 0 || by.y !== 0
  const size = { width: Math.round(width), height: Math.round(height) }
  const inside = isMoved ? index.inside(id) : []
  return {
    label: `Resize “${titleOf(node)}”`,
    edits: [
      {
        collection: 'workflowNodes',
        id,
        set: { size, ...(isMoved && { position: { x, y } }) },
      },
      ...inside.map((child): PartEdit => ({
        collection: 'workflowNodes',
        id: child.id,
        set: { position: { x: child.position.x - by.x, y: child.position.y - by.y } },
      })),
    ],
  }
}

function same(one: Position, other: Position): boolean {
  return one.x === other.x && one.y === other.y
}
