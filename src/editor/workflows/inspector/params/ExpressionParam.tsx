import { ExpressionInput } from '../ExpressionInput'
import type { ParamProps } from './paramProps'

/** An expression, or a text with `{{ }}`. */
export function ExpressionParam({
  node,
  spec,
  value,
  problem,
  onChange,
}: ParamProps<'expression' | 'template'>) {
  return (
    <ExpressionInput
      nodeId={node.id}
      label={spec.label}
      help={spec.help}
      form={spec.type}
      text={typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}
      placeholder={spec.placeholder}
      problem={problem}
      isLong={spec.lines !== undefined}
      onText={onChange}
    />
  )
}
