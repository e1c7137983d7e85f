import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import type { Json } from '@/model/json'
import { fail, ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import type { FieldSession } from '../fields/fieldEditor'
import type { FieldState } from '../fields/readField'
import { MIXED } from './types'

interface JsonControlProps extends FieldState {
  readonly label: string
  readonly draftKey: string
  readonly begin: () => FieldSession
  readonly onReset?: () => void
}

/** Edits a value that no other control is for, as JSON. */
export function JsonControl({ label, value, mixed, draftKey, begin, onReset }: JsonControlProps) {
  const { input, problem } = useDraft({
    draftKey,
    begin,
    multiline: true,
    text: mixed || value === undefined ? '' : JSON.stringify(value, null, 1),
    parse(text) {
      try {
        return ok(JSON.parse(text) as Json)
      } catch {
        return fail('This is no JSON yet: texts need double quotes, and lists no last comma.')
      }
    },
  })
  return (
    <Field label={label} problem={problem} onReset={onReset} layout="stack">
      {(ids) => <TextArea {...ids} {...input} mono placeholder={mixed ? MIXED : undefined} />}
    </Field>
  )
}
