import type { Json } from '../../json'
import { defaultParams, kindOf } from '../kinds'
import {
  IN_PORT,
  OUT_PORT,
  type WorkflowEdge,
  type WorkflowGraph,
  type WorkflowNode,
} from '../types'

/** A step in short: `after` names the steps that lead to it, with a port after a colon unless it is `out`. */
export interface ShortStep extends Partial<
  Omit<WorkflowNode, 'id' | 'slug' | 'kind' | 'params' | 'parentId'>
> {
  readonly kind: string
  readonly params?: Readonly<Record<string, Json>>
  /** The container that it is in. */
  readonly in?: string
  readonly after?: readonly string[]
}

/** A workflow of steps by slug, which are their ids too. An edge is called `<from>:<port>-<to>`. */
export function graphOf(
  steps: Readonly<Record<string, ShortStep>>,
  more: readonly Pick<WorkflowEdge, 'from' | 'fromPort' | 'to'>[] = [],
  settings: WorkflowGraph['settings'] = {},
): WorkflowGraph {
  const edge = (from: string, fromPort: string, to: string): WorkflowEdge => ({
    id: `${from}:${fromPort}-${to}`,
    workflowId: 'w',
    from,
    fromPort,
    to,
    toPort: IN_PORT,
  })
  const nodes = Object.entries(steps).map(([id, step], at): WorkflowNode => {
    const { in: parentId, after: _, params, ...rest } = step
    const kind = kindOf(step.kind)
    return {
      position: { x: at * 200, y: 0 },
      ...rest,
      id,
      slug: id,
      workflowId: 'w',
      params: { ...(kind && defaultParams(kind)), ...params },
      ...(parentId !== undefined && { parentId }),
    }
  })
  const edges = Object.entries(steps).flatMap(([to, { after = [] }]) =>
    after.map((source) => {
      const [from = '', port = OUT_PORT] = source.split(':')
      return edge(from, port, to)
    }),
  )
  return {
    id: 'w',
    name: 'Workflow',
    settings,
    nodes,
    edges: [...edges, ...more.map(({ from, fromPort, to }) => edge(from, fromPort, to))],
  }
}
