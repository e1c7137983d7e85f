import { useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import { parseCell, showCell } from '@/model/data/cells'
import type { DryRun } from '@/model/data/convert'
import type { ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'
import { mistakeIn } from '../records/cells/mistakeIn'
import { parseOptions } from './parseSettings'
import styles from './fields.module.css'

/** What a change of type would do, in numbers. */
export function Outcome({ run }: { readonly run: DryRun }) {
  const { filled, same, converted, refused } = run
  return (
    <p className={styles.counts} role="status">
      {refused > 0
        ? `${refused.toLocaleString('en')} of ${countText(filled, 'record')} cannot convert.`
        : filled === 0
          ? 'No record has a value yet.'
          : `All ${countText(filled, 'record')} convert.`}{' '}
      {converted > 0 && `${converted.toLocaleString('en')} become something else. `}
      {same > 0 && `${same.toLocaleString('en')} stay as they are.`}
    </p>
  )
}

interface UnconvertibleProps {
  readonly name: string
  readonly value: string
  readonly why: string
  readonly text: string
  readonly problem: string | undefined
  readonly onText: (text: string) => void
}

/** A value that cannot be converted, and a field for what it becomes. */
export function Unconvertible({ name, value, why, text, problem, onText }: UnconvertibleProps) {
  return (
    <tr>
      <td>{name}</td>
      <td title={why}>{value}</td>
      <td>
        <TextInput
          aria-label={`New value of ${name}`}
          aria-invalid={problem !== undefined}
          title={problem ?? why}
          placeholder="Nothing"
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      </td>
    </tr>
  )
}

/** The options of a field that becomes a choice. */
export function OptionsField({
  options,
  onOptions,
}: {
  readonly options: readonly string[]
  readonly onOptions: (options: readonly string[]) => void
}) {
  const [draft, setDraft] = useState<string>()
  const parsed = parseOptions(draft ?? options.join('\n'))
  return (
    <Field label="Options" help="One in each line." {...(!parsed.ok && { problem: parsed.error })}>
      {(ids) => (
        <TextArea
          {...ids}
          value={draft ?? options.join('\n')}
          onChange={({ target }) => {
            setDraft(target.value)
            const next = parseOptions(target.value)
            if (next.ok) onOptions(next.value)
          }}
        />
      )}
    </Field>
  )
}

/** The default of a field that gets another type. */
export function DefaultField({
  to,
  onDefault,
}: {
  readonly to: ModelField
  readonly onDefault: (value: Json | undefined) => void
}) {
  const [draft, setDraft] = useState(to.default === undefined ? '' : showCell(to, to.default))
  const read = parseCell(to, draft)
  const mistake = read.ok && read.value !== undefined ? mistakeIn(to, read.value) : undefined
  const problem = read.ok ? mistake : read.error
  return (
    <Field
      label="Default"
      help="What a new record has in it, and what can stand in for values that cannot convert."
      {...(problem !== undefined && { problem })}
    >
      {(ids) => (
        <TextInput
          {...ids}
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value)
            const next = parseCell(to, target.value)
            if (next.ok) onDefault(next.value)
          }}
        />
      )}
    </Field>
  )
}
