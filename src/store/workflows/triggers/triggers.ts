import type { WorkflowNode } from '@/model/workflow/types'
import type { RootState } from '../../rootState'
import { recordOf } from '../../slices/entities'
import { selectGraph } from '../graph'

const KINDS: ReadonlySet<unknown> = new Set(['schedule', 'fileChanged'])

/** The steps of a project that begin runs by themselves. */
export function selectTriggers(state: RootState): readonly WorkflowNode[] {
  const parts = state.workflowParts.nodes.filter((part) => KINDS.has(recordOf(part)['kind']))
  const workflows = new Set(parts.map(({ workflowId }) => workflowId))
  return [...workflows].flatMap((id) =>
    (id === undefined ? [] : (selectGraph(state, id)?.nodes ?? [])).filter(isOn),
  )
}

/** Whether it may begin runs now. */
export function isOn({ kind, disabled, parentId }: WorkflowNode): boolean {
  return KINDS.has(kind) && !disabled && parentId === undefined
}
