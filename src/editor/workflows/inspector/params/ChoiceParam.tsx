import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import type { ParamProps } from './paramProps'

/** More options than these, or longer ones, are a list. */
const SEGMENTS = 3

/** One of a few options. */
export function ChoiceParam({ spec, value, problem, onChange }: ParamProps<'choice'>) {
  const { label, help, options } = spec
  const chosen = typeof value === 'string' ? value : undefined
  if (options.length > SEGMENTS) {
    return (
      <Field label={label} help={help} problem={problem}>
        {(ids) => (
          <Select
            {...ids}
            options={options}
            value={chosen}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    )
  }
  return (
    <Field label={label} help={help} problem={problem} as="group">
      {() => <Segments label={label} options={options} value={chosen} onChange={onChange} />}
    </Field>
  )
}
