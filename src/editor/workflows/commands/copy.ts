import type { Json } from '@/model/json'
import type { GraphIndex } from '@/model/workflow/graph'
import type { WorkflowNode } from '@/model/workflow/types'
import { absolute } from '../shape/places'
import { outermost, withInside } from './remove'

/** Steps with what lies in them and the edges between them, as the importer reads them; the outermost at their place on the canvas. */
export interface CopiedParts {
  readonly nodes: readonly Omit<WorkflowNode, 'workflowId'>[]
  readonly edges: readonly {
    readonly from: string
    readonly fromPort: string
    readonly to: string
    readonly toPort: string
  }[]
}

/** Copies steps; `undefined` where none is named. */
export function copy(index: GraphIndex, ids: readonly string[]): CopiedParts | undefined {
  const all = withInside(index, ids)
  if (all.size === 0) return undefined
  const roots = new Set(outermost(index, ids))
  const nodes = index.graph.nodes.flatMap((node) => {
    if (!all.has(node.id)) return []
    const { workflowId: _, parentId, ...rest } = node
    return roots.has(node.id)
      ? [{ ...rest, position: absolute(index, node) }]
      : [{ ...rest, ...(parentId !== undefined && { parentId }) }]
  })
  const edges = index.graph.edges
    .filter(({ from, to }) => all.has(from) && all.has(to))
    .map(({ from, fromPort, to, toPort }) => ({ from, fromPort, to, toPort }))
  return { nodes, edges }
}

/** Copied steps as the text that goes to the clipboard. */
export function textOfParts(parts: CopiedParts): string {
  return JSON.stringify(parts, undefined, 2)
}

/** What a text of the clipboard holds; `undefined` when it is no JSON. */
export function partsOfText(text: string): Json | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
