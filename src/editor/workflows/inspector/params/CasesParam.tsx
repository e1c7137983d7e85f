import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import type { JsonObject } from '@/model/json'
import { ok } from '@/model/result'
import { ExpressionInput } from '../ExpressionInput'
import styles from '../inspector.module.css'
import type { ParamProps } from './paramProps'
import { freePort, rowsOf, textOf, withMoved, withoutRow, withRow } from './rows'

/** The cases of a switch, looked at from above; each is a port of its own, which keeps its edges when it is renamed or moved. */
export function CasesParam({ node, spec, value, problem, onChange }: ParamProps<'cases'>) {
  const rows = rowsOf(value)
  const add = () => {
    const port = freePort(rows)
    onChange([...rows, { port, label: `Case ${rows.length + 1}`, when: '' }])
  }
  return (
    <Field label={spec.label} help={spec.help} problem={problem} layout="stack" as="group">
      {() => (
        <div className={styles.rows}>
          {rows.map((row, at) => (
            <Case
              key={textOf(row, 'port') || at}
              nodeId={node.id}
              row={row}
              number={at + 1}
              isLast={at === rows.length - 1}
              onSet={(set) => onChange(withRow(rows, at, set))}
              onMove={(by) => onChange(withMoved(rows, at, by))}
              onRemove={() => onChange(withoutRow(rows, at))}
            />
          ))}
          <Button size="small" onClick={add}>
            <Plus size={14} /> Add a case
          </Button>
        </div>
      )}
    </Field>
  )
}

interface CaseProps {
  readonly nodeId: string
  readonly row: JsonObject
  readonly number: number
  readonly isLast: boolean
  readonly onSet: (set: JsonObject) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function Case({ nodeId, row, number, isLast, onSet, onMove, onRemove }: CaseProps) {
  const name = textOf(row, 'label') || `Case ${number}`
  const { input } = useTextDraft({
    text: textOf(row, 'label'),
    parse: (text) => ok(text.trim() || `Case ${number}`),
    onCommit: (label) => onSet({ label }),
  })
  return (
    <div role="group" aria-label={name} className={styles.case}>
      <div className={styles.caseBar}>
        <TextInput {...input} aria-label={`Name of case ${number}`} />
        <IconButton
          label={`Move “${name}” up`}
          size="small"
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={14} />
        </IconButton>
        <IconButton
          label={`Move “${name}” down`}
          size="small"
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={14} />
        </IconButton>
        <IconButton label={`Remove “${name}”`} size="small" onClick={onRemove}>
          <Trash2 size={14} />
        </IconButton>
      </div>
      <ExpressionInput
        nodeId={nodeId}
        label={`When “${name}” is taken`}
        isBare
        form="expression"
        text={textOf(row, 'when')}
        placeholder="input.kind === 'a'"
        onText={(when) => onSet({ when })}
      />
    </div>
  )
}
