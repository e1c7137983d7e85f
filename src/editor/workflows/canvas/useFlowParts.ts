import { useCallback, useMemo, useState } from 'react'
import { applyEdgeChanges, applyNodeChanges, type EdgeChange, type NodeChange } from 'reactflow'
import { indexOf } from '@/model/workflow/graph'
import type { WorkflowGraph } from '@/model/workflow/types'
import { shapeOf } from '../shape/shape'
import { flowEdges, flowNodes, handlesOf, type ProblemsByPart } from './flowParts'
import type { FlowEdge, FlowNode } from './flowTypes'

/** Steps and edges as React Flow draws them, and what is selected of them. */
export interface FlowParts {
  readonly nodes: FlowNode[]
  readonly edges: FlowEdge[]
  readonly changeNodes: (changes: NodeChange<FlowNode>[]) => void
  readonly changeEdges: (changes: EdgeChange<FlowEdge>[]) => void
  /** Selects steps and edges, also ones that the next edit brings. */
  readonly select: (nodes: readonly string[], edges?: readonly string[]) => void
  /** Puts all steps where their records say that they are. */
  readonly putBack: () => void
}

interface Drawn {
  readonly graph: WorkflowGraph
  readonly problems: ProblemsByPart
  readonly nodes: FlowNode[]
  readonly edges: FlowEdge[]
}

interface Wanted {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/**
 * What React Flow holds follows the records, and a drag moves it alone: until it is let go nothing else hears of it. Selected is
 * what React Flow says, but after a command.
 */
export function useFlowParts(graph: WorkflowGraph, problems: ProblemsByPart): FlowParts {
  const [drawn, setDrawn] = useState<Drawn>(() => draw(graph, problems))
  const [wanted, setWanted] = useState<Wanted>()
  let current = drawn
  if (drawn.graph !== graph || drawn.problems !== problems) current = draw(graph, problems, drawn)
  if (wanted && [...wanted.nodes].every((id) => current.nodes.some((node) => node.id === id))) {
    current = withSelected(current, wanted)
    setWanted(undefined)
  }
  if (current !== drawn) setDrawn(current)

  const changeNodes = useCallback((changes: NodeChange<FlowNode>[]) => {
    setDrawn((before) => ({ ...before, nodes: withShapes(changes, before.nodes) }))
  }, [])
  const changeEdges = useCallback((changes: EdgeChange<FlowEdge>[]) => {
    setDrawn((before) => ({ ...before, edges: applyEdgeChanges(changes, before.edges) }))
  }, [])
  const select = useCallback((nodes: readonly string[], edges: readonly string[] = []) => {
    setWanted({ nodes: new Set(nodes), edges: new Set(edges) })
  }, [])
  const putBack = useCallback(() => {
    setDrawn((before) => ({
      ...before,
      nodes: before.nodes.map((node) => {
        const { x, y } = node.data.node.position
        const isThere = node.position.x === x && node.position.y === y
        return isThere ? node : { ...node, dragging: false, position: { x, y } }
      }),
    }))
  }, [])
  const { nodes, edges } = current
  return useMemo(
    () => ({ nodes, edges, changeNodes, changeEdges, select, putBack }),
    [nodes, edges, changeNodes, changeEdges, select, putBack],
  )
}

function draw(graph: WorkflowGraph, problems: ProblemsByPart, before?: Drawn): Drawn {
  const index = indexOf(graph)
  return {
    graph,
    problems,
    nodes: kept(before?.nodes, flowNodes(index, problems, before?.nodes ?? [])),
    edges: kept(before?.edges, flowEdges(index, problems, before?.edges ?? [])),
  }
}

/** The list from before where nothing in it changed: React Flow goes through all of one that is new. */
function kept<T>(before: T[] | undefined, now: T[]): T[] {
  const isSame = before?.length === now.length && now.every((part, at) => part === before[at])
  return isSame ? before : now
}

function withSelected(drawn: Drawn, { nodes, edges }: Wanted): Drawn {
  return {
    ...drawn,
    nodes: drawn.nodes.map((node) => selectedAs(node, nodes.has(node.id))),
    edges: drawn.edges.map((edge) => selectedAs(edge, edges.has(edge.id))),
  }
}

function selectedAs<T extends { selected?: boolean }>(part: T, selected: boolean): T {
  return (part.selected ?? false) === selected ? part : { ...part, selected }
}

/** After changes; while the size of a container is dragged its ports go along. */
function withShapes(changes: NodeChange<FlowNode>[], before: readonly FlowNode[]): FlowNode[] {
  const sized = new Set(
    changes.flatMap((change) =>
      change.type === 'dimensions' && change.setAttributes !== undefined ? [change.id] : [],
    ),
  )
  const nodes = applyNodeChanges(changes, [...before])
  if (sized.size === 0) return nodes
  return nodes.map((node) => {
    if (!sized.has(node.id)) return node
    const { width = 0, height = 0, data } = node
    const shape = shapeOf({ ...data.node, size: { width, height } })
    return { ...node, handles: handlesOf(shape), data: { ...data, shape } }
  })
}
