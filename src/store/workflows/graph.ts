import type { JsonObject } from '@/model/json'
import type { Result } from '@/model/result'
import { edgeOf, nodeOf, settingsOf } from '@/model/workflow/records'
import type { WorkflowEdge, WorkflowGraph, WorkflowNode } from '@/model/workflow/types'
import type { RootState } from '../rootState'
import { recordOf } from '../slices/entities'
import type { WorkflowPart } from '../slices/workflowPartsSlice'
import type { Workflow } from '../slices/workflowsSlice'

type PartsState = Pick<RootState, 'workflows' | 'workflowParts'>
type Parts = readonly WorkflowPart[]

const NONE: Parts = []

/** The workflow of that id, or else of that name. */
export function selectWorkflow(
  { workflows: { workflows } }: PartsState,
  idOrName: string,
): Workflow | undefined {
  return (
    workflows.find(({ id }) => id === idOrName) ?? workflows.find(({ name }) => name === idOrName)
  )
}

/**
 * A workflow with its steps and edges; the same answer until one of them changes. What is no step or no edge is left out: the lint
 * tells of it.
 */
export function selectGraph(state: PartsState, id: string): WorkflowGraph | undefined {
  const workflow = state.workflows.workflows.find((one) => one.id === id)
  if (!workflow) return undefined
  const nodes = nodeGroups(state.workflowParts.nodes).get(id) ?? NONE
  const edges = edgeGroups(state.workflowParts.edges).get(id) ?? NONE
  const known = made.get(workflow)
  if (known?.nodes === nodes && known.edges === edges) return known.graph
  const graph: WorkflowGraph = {
    id,
    name: workflow.name,
    settings: settingsOf(recordOf(workflow)),
    nodes: nodes.flatMap((part) => read(nodesMade, part, nodeOf) ?? []),
    edges: edges.flatMap((part) => read(edgesMade, part, edgeOf) ?? []),
  }
  made.set(workflow, { nodes, edges, graph })
  return graph
}

const made = new WeakMap<
  Workflow,
  { readonly nodes: Parts; readonly edges: Parts; readonly graph: WorkflowGraph }
>()
const nodesMade = new WeakMap<WorkflowPart, WorkflowNode | null>()
const edgesMade = new WeakMap<WorkflowPart, WorkflowEdge | null>()
const nodeGroups = grouping()
const edgeGroups = grouping()

/** A record that did not change is not read again. */
function read<Value>(
  known: WeakMap<WorkflowPart, Value | null>,
  part: WorkflowPart,
  parse: (record: JsonObject) => Result<Value, string>,
): Value | undefined {
  let value = known.get(part)
  if (value === undefined) {
    const parsed = parse(recordOf(part))
    value = parsed.ok ? parsed.value : null
    known.set(part, value)
  }
  return value ?? undefined
}

/** Sorts parts by workflow; the group of one that did not change stays the same list. */
function grouping(): (parts: Parts) => ReadonlyMap<string, Parts> {
  let last: Parts = NONE
  let groups: ReadonlyMap<string, Parts> = new Map()
  return (parts) => {
    if (parts === last) return groups
    const next = new Map<string, WorkflowPart[]>()
    for (const part of parts) {
      if (typeof part.workflowId !== 'string') continue
      const group = next.get(part.workflowId)
      if (group) group.push(part)
      else next.set(part.workflowId, [part])
    }
    const before = groups
    groups = new Map(
      [...next].map(([id, group]) => {
        const old = before.get(id)
        return [id, old && isSame(old, group) ? old : group] as const
      }),
    )
    last = parts
    return groups
  }
}

function isSame(one: Parts, other: Parts): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at])
}
