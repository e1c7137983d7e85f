import { useCallback, useEffect } from 'react'
import { useReactFlow } from 'reactflow'
import type { GraphIndex } from '@/model/workflow/graph'
import type { StepKind } from '@/model/workflow/kinds/kind'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import type { Position, WorkflowNode } from '@/model/workflow/types'
import type { Asked } from '../choosers/CanvasChooser'
import { addBehind, addStep, insertInEdge } from '../commands/addStep'
import type { Plan } from '../commands/plan'
import type { Parts } from '../commands/remove'

/** Adds a step of a kind. */
export type AddKind = (kind: StepKind) => void

interface Adding {
  readonly index: GraphIndex
  readonly selection: Parts
  /** What the open list is about. */
  readonly asked: Asked | undefined
  readonly run: (plan: Plan | undefined) => boolean
  readonly pointFor: () => Position
  readonly bringIntoSight: (ids: readonly string[]) => void
  readonly reveal: (ids: readonly string[]) => void
  /** Told how a step of the palette is added. */
  readonly onAdder: (add: AddKind | undefined) => void
}

/** Adds steps from the palette, behind the one that is selected, and from the list on the canvas, where that was asked for. */
export function useAdding(parts: Adding): AddKind {
  const { index, selection, asked, run, pointFor, bringIntoSight, reveal, onAdder } = parts
  const flow = useReactFlow()
  const addFromPalette = useCallback(
    (kind: StepKind) => {
      const source = sourceOf(index, selection)
      const at = flow.screenToFlowPosition(pointFor())
      const plan =
        source && inputsOf(source).length + outputsOf(source).length > 0
          ? addBehind(index, kind, source, newId)
          : addStep(index, kind, { at }, newId)
      if (!run(plan)) return
      // Whoever adds from the palette stays there; what was added comes into sight.
      bringIntoSight(plan.select ?? [])
    },
    [index, selection, flow, pointFor, run, bringIntoSight],
  )
  useEffect(() => {
    onAdder(addFromPalette)
    return () => onAdder(undefined)
  }, [onAdder, addFromPalette])

  return (kind) => {
    const plan =
      asked?.what === 'kind in edge'
        ? insertInEdge(index, kind, asked.edge, newId)
        : asked?.what === 'kind'
          ? addStep(index, kind, { at: asked.place, joint: asked.joint }, newId)
          : undefined
    if (!plan) return
    // After the list has given the focus back to the canvas.
    queueMicrotask(() => {
      if (run(plan)) reveal(plan.select ?? [])
    })
  }
}

/** The step that a new one comes behind: the selected one, or the only one that there is. */
function sourceOf(index: GraphIndex, { nodes, edges }: Parts): WorkflowNode | undefined {
  if (nodes.length === 1) return index.nodes.get(nodes[0] ?? '')
  if (nodes.length > 0 || edges.length > 0) return undefined
  const [only, ...others] = index.graph.nodes.filter((node) => outputsOf(node).length > 0)
  return others.length === 0 ? only : undefined
}

function newId(): string {
  return crypto.randomUUID()
}
