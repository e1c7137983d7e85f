import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { whyNotJson } from '@/model/import/whyNotJson'
import type { Json } from '@/model/json'
import { checkProp } from '@/model/props/check'
import type { SpecOf } from '@/model/props/specs'
import { fail, ok, type Result } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { MIXED, type ControlProps } from './types'

/** Edits a list or an object that no other control is for, as JSON. */
export function JsonControl(props: ControlProps<'json'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const { input, problem } = useDraft({
    draftKey,
    begin,
    multiline: true,
    text: mixed || value === undefined ? '' : JSON.stringify(value, null, 1),
    parse: (text) => parse(text, spec),
  })
  const stored = mixed ? undefined : checkProp(spec, value)
  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem ?? stored}
      onReset={onReset}
      layout="stack"
    >
      {(ids) => <TextArea {...ids} {...input} mono placeholder={mixed ? MIXED : undefined} />}
    </Field>
  )
}

/** An empty field sets nothing, so that the default stands. */
function parse(text: string, spec: SpecOf<'json'>): Result<Json | undefined, string> {
  if (text.trim() === '' && spec.shape) return ok(undefined)
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return fail(`This is no JSON yet, ${whyNotJson(text) ?? 'as it nests too deep'}.`)
  }
  const problem = checkProp(spec, value)
  return problem === undefined ? ok(value) : fail(problem)
}
