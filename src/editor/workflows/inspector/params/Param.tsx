import type { ParamSpec } from '@/model/workflow/kinds/kind'
import type { WorkflowNode } from '@/model/workflow/types'
import { useParamEdit } from '../useEdit'
import { CasesParam } from './CasesParam'
import { ChoiceParam } from './ChoiceParam'
import { ExpressionParam } from './ExpressionParam'
import { FieldsParam } from './FieldsParam'
import { NumberParam } from './NumberParam'
import { PickParam } from './PickParam'
import { SchemaParam } from './SchemaParam'
import { SwitchParam } from './SwitchParam'
import { TextParam } from './TextParam'

interface ParamFieldProps {
  readonly node: WorkflowNode
  readonly spec: ParamSpec
  readonly problem: string | undefined
}

/** The control of one parameter, by its type. */
export function Param({ node, spec, problem }: ParamFieldProps) {
  const onChange = useParamEdit(node, spec.name, spec.label)
  const value = node.params[spec.name] ?? spec.default
  const rest = { node, value, problem, onChange }
  switch (spec.type) {
    case 'expression':
    case 'template':
      return <ExpressionParam {...rest} spec={spec} />
    case 'text':
      return <TextParam {...rest} spec={spec} />
    case 'number':
      return <NumberParam {...rest} spec={spec} />
    case 'switch':
      return <SwitchParam {...rest} spec={spec} />
    case 'choice':
      return <ChoiceParam {...rest} spec={spec} />
    case 'fields':
      return <FieldsParam {...rest} spec={spec} />
    case 'cases':
      return <CasesParam {...rest} spec={spec} />
    case 'schema':
      return <SchemaParam {...rest} spec={spec} />
    default:
      return <PickParam {...rest} spec={spec} />
  }
}

/** Whether a parameter is seen, by what another one is set to. */
export function isSeen(spec: ParamSpec, node: WorkflowNode, specs: readonly ParamSpec[]): boolean {
  const { onlyIf } = spec
  if (!onlyIf) return true
  const other = specs.find(({ name }) => name === onlyIf.param)
  const value = node.params[onlyIf.param] ?? other?.default
  return onlyIf.is.some((one) => one === value)
}
