import { useCallback, useMemo } from 'react'
import { useReactFlow, type OnNodeDrag } from 'reactflow'
import type { GraphIndex } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import { drop } from '../commands/move'
import type { Plan } from '../commands/plan'
import { withInside } from '../commands/remove'
import { containerAt } from '../shape/places'
import { markTarget } from './elements'
import type { FlowNode } from './flowTypes'
import { useLatest } from './useLatest'

interface Moving {
  readonly onNodeDrag: OnNodeDrag<FlowNode>
  readonly onNodeDragStop: OnNodeDrag<FlowNode>
  readonly onSelectionDragStop: (event: unknown, nodes: FlowNode[]) => void
}

/** Drags steps: React Flow moves them, and one step is made when they are let go. */
export function useMoving(
  index: GraphIndex,
  {
    run,
    putBack,
  }: { readonly run: (plan: Plan | undefined) => boolean; readonly putBack: () => void },
): Moving {
  const flow = useReactFlow<FlowNode>()
  const latest = useLatest(index)
  const over = useCallback(
    (node: FlowNode, nodes: readonly FlowNode[]) => {
      if (kindOf(node.data.node.kind)?.role === 'trigger') return undefined
      const at = flow.getInternalNode(node.id)?.internals.positionAbsolute
      if (!at) return undefined
      const middle = { x: at.x + (node.width ?? 0) / 2, y: at.y + (node.height ?? 0) / 2 }
      const without = withInside(
        latest.current,
        nodes.map(({ id }) => id),
      )
      return containerAt(latest.current, middle, without)?.id
    },
    [flow, latest],
  )
  const stop = useCallback(
    (nodes: readonly FlowNode[]) => {
      markTarget(undefined)
      const places = new Map(nodes.map(({ id, position }) => [id, position]))
      if (!run(drop(latest.current, places))) putBack()
    },
    [latest, run, putBack],
  )
  return useMemo(
    () => ({
      onNodeDrag: (_, node, nodes) => {
        const target = over(node, nodes)
        markTarget(target === node.data.node.parentId ? undefined : target)
      },
      onNodeDragStop: (_, __, nodes) => stop(nodes),
      onSelectionDragStop: (_, nodes) => stop(nodes),
    }),
    [over, stop],
  )
}
