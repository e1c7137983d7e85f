import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { parseLimit } from './parseLimit'
import { useTextDraft } from '@/components/ui/useTextDraft'

interface LimitFieldProps {
  readonly label: string
  readonly help: string
  readonly unit: string
  readonly range: { readonly standard: number; readonly most: number }
  /** `undefined` where the standard counts. */
  readonly value: number | undefined
  readonly onCommit: (value: number | undefined) => void
}

/** A number with a standard, which stands in the empty field, and a ceiling. */
export function LimitField({ label, help, unit, range, value, onCommit }: LimitFieldProps) {
  const { input, problem } = useTextDraft({
    text: value === undefined ? '' : String(value),
    parse: (text) => parseLimit(text, range, unit),
    onCommit,
  })
  const most = range.most.toLocaleString('en')
  return (
    <Field
      label={label}
      help={`${help} At most ${most} ${unit}.`}
      problem={problem}
      onReset={value === undefined ? undefined : () => onCommit(undefined)}
    >
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          numeric
          inputMode="numeric"
          placeholder={range.standard.toLocaleString('en')}
          after={`${unit}, at most ${most}`}
        />
      )}
    </Field>
  )
}
