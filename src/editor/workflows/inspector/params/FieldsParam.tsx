import { Plus, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { ok } from '@/model/result'
import { ExpressionInput } from '../ExpressionInput'
import styles from '../inspector.module.css'
import type { ParamProps } from './paramProps'
import { rowsOf, textOf, withoutRow, withRow } from './rows'

/** A list of names and values, each value a text with `{{ }}`. */
export function FieldsParam({ node, spec, value, problem, onChange }: ParamProps<'fields'>) {
  const rows = rowsOf(value)
  return (
    <Field label={spec.label} help={spec.help} problem={problem} layout="stack" as="group">
      {() => (
        <div className={styles.rows}>
          {rows.map((row, at) => (
            <div key={at} className={styles.pair}>
              <NameInput
                label={`Name ${at + 1} of ${spec.label}`}
                name={textOf(row, 'name')}
                onName={(name) => onChange(withRow(rows, at, { name }))}
              />
              <ExpressionInput
                nodeId={node.id}
                label={`Value ${at + 1} of ${spec.label}`}
                isBare
                form="template"
                text={textOf(row, 'value')}
                onText={(text) => onChange(withRow(rows, at, { value: text }))}
              />
              <IconButton
                label={`Remove ${textOf(row, 'name') || `entry ${at + 1}`}`}
                size="small"
                onClick={() => onChange(withoutRow(rows, at))}
              >
                <Trash2 size={14} />
              </IconButton>
            </div>
          ))}
          <Button
            size="small"
            onClick={() => onChange([...rows, { name: '', value: '' }])}
            aria-label={`Add to ${spec.label}`}
          >
            <Plus size={14} /> Add
          </Button>
        </div>
      )}
    </Field>
  )
}

interface NameInputProps {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
}

function NameInput({ label, name, onName }: NameInputProps) {
  const { input } = useTextDraft({ text: name, parse: (text) => ok(text.trim()), onCommit: onName })
  return <TextInput {...input} aria-label={label} placeholder="Name" />
}
