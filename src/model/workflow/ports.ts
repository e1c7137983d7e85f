import { kindOf } from './kinds'
import type { PortSpec } from './kinds/kind'
import { ERROR_PORT, type WorkflowNode } from './types'

/** Where edges may end at a step; nowhere at one of an unknown kind. */
export function inputsOf(node: WorkflowNode): readonly PortSpec[] {
  return kindOf(node.kind)?.inputs ?? []
}

/** Where edges may begin at a step, the port of its errors last. */
export function outputsOf(node: WorkflowNode): readonly PortSpec[] {
  const kind = kindOf(node.kind)
  if (!kind) return []
  const own = kind.outputs(node.params)
  return kind.hasErrorPort ? [...own, { name: ERROR_PORT, label: 'Error', schema: ERROR }] : own
}

/** What leaves by the port of errors. */
const ERROR: PortSpec['schema'] = {
  type: 'object',
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    attempt: { type: 'integer' },
    data: {},
  },
  required: ['code', 'message'],
}
