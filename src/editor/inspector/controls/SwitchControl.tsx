import { Field } from '@/components/ui/Field'
import { Switch } from '@/components/ui/Switch'
import { checkProp } from '@/model/props/check'
import type { ControlProps } from './types'

/** Edits a yes or no. Each change is a step of its own. */
export function SwitchControl({ spec, value, mixed, begin, onReset }: ControlProps<'switch'>) {
  const problem = mixed ? undefined : checkProp(spec, value)
  return (
    <Field label={spec.label} help={spec.help} problem={problem} onReset={onReset}>
      {(ids) => (
        <Switch
          {...ids}
          checked={mixed ? 'mixed' : value === true}
          onChange={(checked) => begin().set(checked)}
        />
      )}
    </Field>
  )
}
