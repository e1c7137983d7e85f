import { kindOf } from '@/model/workflow/kinds'
import type { StepKind } from '@/model/workflow/kinds/kind'

const TYPE = 'application/x-espalier-step'

/** Lets a kind of step be dragged to the canvas. */
export function dragKind(data: DataTransfer, kind: StepKind): void {
  data.setData(TYPE, kind.kind)
  data.setData('text/plain', kind.label)
  data.effectAllowed = 'copy'
}

/** Whether what is dragged is a kind of step; which one is told only when it is let go. */
export function isKindDragged(data: DataTransfer): boolean {
  return data.types.includes(TYPE)
}

/** The kind of step that was let go. */
export function droppedKind(data: DataTransfer): StepKind | undefined {
  return kindOf(data.getData(TYPE))
}
