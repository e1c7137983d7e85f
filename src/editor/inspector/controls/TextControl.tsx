import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** Edits a line of text. */
export function TextControl(props: ControlProps<'text'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const { input } = useDraft({ draftKey, begin, text: mixed ? '' : shownText(value), parse: ok })
  return (
    <Field label={spec.label} help={spec.help} onReset={onReset}>
      {(ids) => (
        <TextInput {...ids} {...input} placeholder={mixed ? MIXED : spec.placeholder} spellCheck />
      )}
    </Field>
  )
}
