import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { useDraft } from '../fields/useDraft'
import { parseLink } from './address'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** Edits the address of a link; those that would run code are refused with a sentence. */
export function UrlControl(props: ControlProps<'url'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const text = mixed ? '' : shownText(value)
  const { input, problem } = useDraft({ draftKey, begin, text, parse: parseLink })
  const standing = parseLink(text)
  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem ?? (standing.ok ? undefined : standing.error)}
      onReset={onReset}
    >
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          inputMode="url"
          placeholder={mixed ? MIXED : 'https://… or /path'}
        />
      )}
    </Field>
  )
}
