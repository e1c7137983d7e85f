import type { DragEvent } from 'react'
import { useReactFlow } from 'reactflow'
import type { GraphIndex } from '@/model/workflow/graph'
import { addStep, insertInEdge } from '../commands/addStep'
import type { Plan } from '../commands/plan'
import { droppedKind, isKindDragged } from '../palette/dragKind'
import { containerAt } from '../shape/places'
import { markTarget, partAt } from './elements'

interface KindDrop {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** Takes steps from the palette: where they are let go, or into the edge that they are let go on. */
export function useKindDrop(index: GraphIndex, run: (plan: Plan | undefined) => boolean): KindDrop {
  const flow = useReactFlow()
  // The step hangs on the pointer by its head.
  const placeOf = ({ clientX, clientY }: DragEvent) => {
    const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
    return { x: x - 48, y: y - 28 }
  }
  return {
    onDragOver(event) {
      if (!isKindDragged(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      markTarget(containerAt(index, placeOf(event))?.id)
    },
    onDragLeave: () => markTarget(undefined),
    onDrop(event) {
      markTarget(undefined)
      const kind = droppedKind(event.dataTransfer)
      if (!kind) return
      event.preventDefault()
      const newId = () => crypto.randomUUID()
      const { edge: edgeId } = partAt({ x: event.clientX, y: event.clientY })
      const edge = edgeId === undefined ? undefined : index.edges.get(edgeId)
      const inserted = edge && insertInEdge(index, kind, edge, newId)
      run(inserted ?? addStep(index, kind, { at: placeOf(event) }, newId))
    },
  }
}
