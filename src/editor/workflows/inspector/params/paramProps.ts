import type { Json } from '@/model/json'
import type { ParamSpec } from '@/model/workflow/kinds/kind'
import type { WorkflowNode } from '@/model/workflow/types'

/** What each control of a parameter is given. */
export interface ParamProps<S extends ParamSpec['type'] = ParamSpec['type']> {
  readonly node: WorkflowNode
  readonly spec: Extract<ParamSpec, { readonly type: S }>
  /** What is set, or the default. */
  readonly value: Json | undefined
  /** What is wrong with it, as the lint says; shown unless the control knows better. */
  readonly problem: string | undefined
  readonly onChange: (value: Json | undefined) => void
}
