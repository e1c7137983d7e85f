import { capital } from '@/model/capital'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import { checkProp, optionValue } from '@/model/props/check'
import type { ChoiceSpec } from '@/model/props/specs'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** So many letters fit into a row of segments beside a label. */
const ROOM = 15

/** Edits one of several values; all in sight where they are few and short. */
export function ChoiceControl({ spec, value, mixed, begin, onReset }: ControlProps<'choice'>) {
  const options = optionsOf(spec)
  const problem = mixed || value === '' ? undefined : checkProp(spec, value)
  const choose = (next: string) => begin().set(next)
  const letters = options.reduce((sum, { label }) => sum + label.length, 0)
  const inSegments = spec.display === 'segments' && options.length <= 5 && letters <= ROOM
  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem}
      onReset={onReset}
      as={inSegments ? 'group' : 'label'}
    >
      {(ids) =>
        inSegments ? (
          <Segments
            label={spec.label}
            options={options}
            value={mixed ? undefined : shownText(value)}
            onChange={choose}
          />
        ) : (
          <Select
            {...ids}
            options={options}
            value={mixed ? '' : shownText(value)}
            placeholder={mixed ? MIXED : shownText(value)}
            onChange={({ target }) => choose(target.value)}
          />
        )
      }
    </Field>
  )
}

function optionsOf({ options }: ChoiceSpec) {
  return options.map((option) => {
    const value = optionValue(option)
    const words = value.replaceAll(/[-_]+/g, ' ')
    const label = typeof option === 'string' ? capital(words) : option.label
    return { value, label }
  })
}
