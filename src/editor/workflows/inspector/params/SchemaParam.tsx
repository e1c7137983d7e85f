import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import type { ParamProps } from './paramProps'
import { parseSchema } from './parseSchema'

/** A JSON Schema, as text. It is taken when the focus leaves it; what is none stays, with a reason. */
export function SchemaParam({ spec, value, problem, onChange }: ParamProps<'schema'>) {
  const text = value === undefined || value === null ? '' : JSON.stringify(value, null, 2)
  const [draft, setDraft] = useState<string>()
  const [mistake, setMistake] = useState<string>()
  const commit = () => {
    if (draft === undefined || draft === text) return setDraft(undefined)
    const read = parseSchema(draft)
    if (!read.ok) return setMistake(read.error)
    setDraft(undefined)
    onChange(read.value)
  }
  return (
    <Field label={spec.label} help={spec.help} problem={mistake ?? problem} layout="stack">
      {(ids) => (
        <TextArea
          {...ids}
          mono
          value={draft ?? text}
          placeholder='{ "type": "object", "required": ["id"] }'
          onChange={({ target }) => {
            setDraft(target.value)
            setMistake(undefined)
          }}
          onBlur={commit}
        />
      )}
    </Field>
  )
}
