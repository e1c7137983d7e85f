import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** Edits several lines of text in a field that grows with them. */
export function LongTextControl(props: ControlProps<'longText'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const text = mixed ? '' : shownText(value)
  const { input } = useDraft({ draftKey, begin, text, parse: ok, multiline: true })
  return (
    <Field label={spec.label} help={spec.help} onReset={onReset} layout="stack">
      {(ids) => <TextArea {...ids} {...input} placeholder={mixed ? MIXED : spec.placeholder} />}
    </Field>
  )
}
