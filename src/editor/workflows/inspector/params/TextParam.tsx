import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { ok } from '@/model/result'
import type { ParamProps } from './paramProps'

/** A literal text, in one line or several. */
export function TextParam({ spec, value, problem, onChange }: ParamProps<'text'>) {
  const isLong = spec.lines !== undefined
  const { input } = useTextDraft({
    text: typeof value === 'string' ? value : '',
    parse: (text) => ok(text),
    onCommit: onChange,
    multiline: isLong,
  })
  return (
    <Field label={spec.label} help={spec.help} problem={problem} layout={isLong ? 'stack' : 'row'}>
      {(ids) =>
        isLong ? (
          <TextArea {...ids} {...input} placeholder={spec.placeholder} />
        ) : (
          <TextInput {...ids} {...input} placeholder={spec.placeholder} />
        )
      }
    </Field>
  )
}
