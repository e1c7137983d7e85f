import { Field } from '@/components/ui/Field'
import { Switch } from '@/components/ui/Switch'
import type { ParamProps } from './paramProps'

/** On or off. */
export function SwitchParam({ spec, value, onChange }: ParamProps<'switch'>) {
  return (
    <Field label={spec.label} help={spec.help}>
      {(ids) => <Switch {...ids} checked={value === true} onChange={onChange} />}
    </Field>
  )
}
