import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { parseNumber } from './parseNumber'

interface NumberFieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly unit?: string | undefined
  readonly min: number
  readonly max: number
  /** What counts while nothing is set. */
  readonly standard: number | undefined
  readonly value: number | undefined
  readonly problem?: string | undefined
  readonly onCommit: (value: number | undefined) => void
}

/** A number; an empty field is the standard. */
export function NumberField(props: NumberFieldProps) {
  const { label, help, unit, min, max, standard, value, onCommit } = props
  const { input, problem } = useTextDraft({
    text: value === undefined ? '' : String(value),
    parse: (text) => parseNumber(text, min, max),
    onCommit,
  })
  return (
    <Field label={label} help={help} problem={problem ?? props.problem}>
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          numeric
          inputMode="decimal"
          placeholder={standard?.toLocaleString('en')}
          after={unit}
        />
      )}
    </Field>
  )
}
