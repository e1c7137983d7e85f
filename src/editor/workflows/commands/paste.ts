import type { Json } from '@/model/json'
import { fail, ok, type Result } from '@/model/result'
import type { GraphIndex } from '@/model/workflow/graph'
import { importWorkflow } from '@/model/workflow/import/importWorkflow'
import { titleOf } from '@/model/workflow/lint'
import type { Position, WorkflowNode } from '@/model/workflow/types'
import { inContainer, onGrid } from '../shape/places'
import { GRID, isContainer } from '../shape/shape'
import { nodeEdit } from './addStep'
import { copy } from './copy'
import { edgeEdit } from './edges'
import { wordsFor, type Plan } from './plan'

/** How far from the original a copy lies, in px. */
const ASIDE = 4 * GRID

interface PasteOptions {
  readonly newId: () => string
  /** Where the upper left corner of all goes on the canvas; a little beside the originals unless given. */
  readonly at?: Position
  /** The container that it goes into. */
  readonly into?: string
}

/**
 * Adds the steps of a document, which may come from another workflow or program. All ids are fresh, slugs that are taken get a
 * number, and expressions among the pasted steps read each other by the new ones. Refused: what is no workflow.
 */
export function paste(
  index: GraphIndex,
  document: Json,
  { newId, at, into }: PasteOptions,
): Result<Plan, string> {
  const read = importWorkflow(document, {
    workflowId: index.graph.id,
    newId,
    taken: new Set(index.bySlug.keys()),
  })
  if (!read.ok) return read
  const { nodes, edges, notes } = read.value
  if (nodes.length === 0) return fail('There is no step in it.')
  const container = isContainer(into === undefined ? undefined : index.nodes.get(into))
    ? into
    : undefined
  const roots = nodes.filter(({ parentId }) => parentId === undefined)
  const corner = {
    x: Math.min(...roots.map(({ position }) => position.x)),
    y: Math.min(...roots.map(({ position }) => position.y)),
  }
  const wanted = at ?? { x: corner.x + ASIDE, y: corner.y + ASIDE }
  const by = { x: wanted.x - corner.x, y: wanted.y - corner.y }
  const placed = nodes.map((node): WorkflowNode => {
    if (node.parentId !== undefined) return node
    const { x, y } = node.position
    const position = onGrid(inContainer(index, { x: x + by.x, y: y + by.y }, container))
    return { ...node, position, ...(container !== undefined && { parentId: container }) }
  })
  return ok({
    label: `Paste ${wordsFor(roots.map(titleOf))}`,
    edits: [...placed.map(nodeEdit), ...edges.map(edgeEdit)],
    select: roots.map(({ id }) => id),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  })
}

/** Copies steps beside themselves, each in the container that it is in; `undefined` where none is named. */
export function duplicate(
  index: GraphIndex,
  ids: readonly string[],
  newId: () => string,
): Plan | undefined {
  const parts = copy(index, ids)
  if (!parts) return undefined
  const read = importWorkflow(parts as unknown as Json, {
    workflowId: index.graph.id,
    newId,
    taken: new Set(index.bySlug.keys()),
  })
  if (!read.ok) return undefined
  const { nodes, edges } = read.value
  const selected: string[] = []
  const placed = nodes.map((node, at): WorkflowNode => {
    if (node.parentId !== undefined) return node
    selected.push(node.id)
    const { parentId } = index.nodes.get(parts.nodes[at]?.id ?? '') ?? {}
    const { x, y } = node.position
    const position = inContainer(index, { x: x + ASIDE, y: y + ASIDE }, parentId)
    return { ...node, position, ...(parentId !== undefined && { parentId }) }
  })
  const names = ids.flatMap((id) => index.nodes.get(id) ?? []).map(titleOf)
  return {
    label: `Duplicate ${wordsFor(names)}`,
    edits: [...placed.map(nodeEdit), ...edges.map(edgeEdit)],
    select: selected,
  }
}
