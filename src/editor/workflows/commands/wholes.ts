import type { JsonObject } from '@/model/json'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import { indexOf } from '@/model/workflow/graph'
import { importWorkflow } from '@/model/workflow/import/importWorkflow'
import { manual } from '@/model/workflow/kinds/manual'
import type { WorkflowGraph } from '@/model/workflow/types'
import { addStep, nodeEdit } from './addStep'
import { copy } from './copy'
import { edgeEdit } from './edges'
import type { Plan } from './plan'

/** A name that no workflow has: the wanted one, or with a number after it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken)
  if (!names.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`
    if (!names.has(name)) return name
  }
}

/** Makes a workflow that begins when a person says so. */
export function newWorkflow(id: string, name: string, newId: () => string): Plan {
  const index = indexOf({ id, name, settings: {}, nodes: [], edges: [] })
  const { edits } = addStep(index, manual, { at: { x: 0, y: 0 } }, newId)
  return {
    label: `New workflow “${name}”`,
    edits: [{ collection: 'workflows', id, set: { name } }, ...edits],
  }
}

/** Gives a workflow another name; `undefined` where that changes nothing or it would have none. */
export function renameWorkflow(
  { id, name }: Pick<WorkflowGraph, 'id' | 'name'>,
  wanted: string,
): Plan | undefined {
  const next = wanted.trim()
  if (next === '' || next === name) return undefined
  return {
    label: `Rename “${name}”`,
    edits: [{ collection: 'workflows', id, set: { name: next } }],
  }
}

/** Copies a workflow with all of its steps and edges, which get fresh ids; slugs stay. */
export function duplicateWorkflow(
  graph: WorkflowGraph,
  record: JsonObject,
  { id, name, newId }: { readonly id: string; readonly name: string; readonly newId: () => string },
): Plan {
  const { id: _, ...fields } = record
  const index = indexOf(graph)
  const parts = copy(
    index,
    graph.nodes.map((node) => node.id),
  )
  return {
    label: `Duplicate “${graph.name}”`,
    edits: [
      { collection: 'workflows', id, set: { ...fields, name } },
      ...partsIn({ ...parts } as JsonObject, id, newId),
    ],
  }
}

/** Deletes a workflow with its steps and edges. */
export function removeWorkflow({ id, name, nodes, edges }: WorkflowGraph): Plan {
  return {
    label: `Delete “${name}”`,
    edits: [
      { collection: 'workflows', id, set: null },
      ...nodes.map((node): PartEdit => ({ collection: 'workflowNodes', id: node.id, set: null })),
      ...edges.map((edge): PartEdit => ({ collection: 'workflowEdges', id: edge.id, set: null })),
    ],
  }
}

/**
 * Makes records of the steps and edges that a workflow carries itself, as other programs write them; `undefined` where it carries
 * none. What is not as it was is told in the note.
 */
export function unpack(
  record: JsonObject & { readonly id: string },
  newId: () => string,
): Plan | undefined {
  if (!Array.isArray(record['nodes']) || record['nodes'].length === 0) return undefined
  const read = importWorkflow(record, { workflowId: record.id, newId })
  if (!read.ok) return undefined
  const { nodes, edges, notes } = read.value
  return {
    label: 'Read the workflow of another program',
    edits: [
      {
        collection: 'workflows',
        id: record.id,
        set: { nodes: undefined, edges: undefined, connections: undefined },
      },
      ...nodes.map(nodeEdit),
      ...edges.map(edgeEdit),
    ],
    ...(notes.length > 0 && { note: notes.join(' ') }),
  }
}

function partsIn(
  document: JsonObject,
  workflowId: string,
  newId: () => string,
): readonly PartEdit[] {
  const read = importWorkflow(document, { workflowId, newId })
  return read.ok ? [...read.value.nodes.map(nodeEdit), ...read.value.edges.map(edgeEdit)] : []
}
