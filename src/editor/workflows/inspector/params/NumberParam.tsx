import { NumberField } from '../NumberField'
import type { ParamProps } from './paramProps'

/** A number within bounds. */
export function NumberParam({ spec, value, problem, onChange }: ParamProps<'number'>) {
  return (
    <NumberField
      label={spec.label}
      help={spec.help}
      unit={spec.unit}
      min={spec.min ?? 0}
      max={spec.max ?? Number.MAX_SAFE_INTEGER}
      standard={typeof spec.default === 'number' ? spec.default : undefined}
      value={typeof value === 'number' ? value : undefined}
      problem={problem}
      onCommit={onChange}
    />
  )
}
