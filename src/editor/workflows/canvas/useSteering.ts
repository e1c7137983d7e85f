import { useReactFlow, type NodeChange } from 'reactflow'
import type { GraphIndex } from '@/model/workflow/graph'
import type { Position } from '@/model/workflow/types'
import { nudge } from '../commands/move'
import type { Plan } from '../commands/plan'
import { outermost, type Parts } from '../commands/remove'
import { stepOfElement } from './elements'
import { tabOrder } from './flowParts'
import type { FlowNode } from './flowTypes'

interface Steered {
  readonly index: GraphIndex
  readonly selection: Parts
  readonly select: (nodes: readonly string[]) => void
  readonly reveal: (ids: readonly string[]) => void
  readonly changeNodes: (changes: NodeChange<FlowNode>[]) => void
  readonly putBack: () => void
  readonly run: (plan: Plan | undefined) => boolean
}

interface Steering {
  /** Goes from a step to the next one, or the one before; answers whether there is one. */
  readonly goOn: (from: EventTarget | null, backwards: boolean) => boolean
  /** Moves the selected steps on screen alone. */
  readonly shift: (by: Position) => void
  /** Stores where they were moved to, as one step. */
  readonly settle: (by: Position) => void
}

/** What Tab and the arrows do on the canvas. */
export function useSteering(parts: Steered): Steering {
  const { index, selection, select, reveal, changeNodes, putBack, run } = parts
  const flow = useReactFlow<FlowNode>()
  return {
    goOn(from, backwards) {
      const at = stepOfElement(from)
      if (at === undefined) return false
      const order = tabOrder(index)
      const next = order[order.findIndex(({ id }) => id === at) + (backwards ? -1 : 1)]
      if (!next) return false
      select([next.id])
      reveal([next.id])
      return true
    },
    shift(by) {
      const changes = outermost(index, selection.nodes).flatMap((id): NodeChange<FlowNode>[] => {
        const node = flow.getNode(id)
        if (!node) return []
        const position = { x: node.position.x + by.x, y: node.position.y + by.y }
        return [{ type: 'position', id, position, dragging: false }]
      })
      changeNodes(changes)
    },
    settle(by) {
      if (!run(nudge(index, selection.nodes, by))) putBack()
    },
  }
}
