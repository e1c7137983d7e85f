import { X } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { ok } from '@/model/result'
import { useAppDispatch } from '@/store'
import { editLambda } from '../editLambda'
import { parseVariable } from './parseNames'
import styles from './Settings.module.css'
import { useTextDraft } from '@/components/ui/useTextDraft'

interface EnvironmentSectionProps {
  readonly lambda: LambdaRecord
}

/** The variables that the code finds in `ctx.env`. */
export function EnvironmentSection({ lambda }: EnvironmentSectionProps) {
  const dispatch = useAppDispatch()
  const id = useId()
  const variables = Object.entries(lambda.environment ?? {})
  const names = variables.map(([name]) => name)
  const edit = (entries: readonly (readonly [string, string])[], label: string) => {
    const environment = entries.length > 0 ? Object.fromEntries(entries) : undefined
    dispatch(editLambda(lambda.id, { environment }, label))
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        Environment
      </h3>
      <p className={styles.note}>
        The code reads these in <code>ctx.env</code>. They go wherever the project goes: keep what
        is secret under Secrets.
      </p>
      {variables.length > 0 && (
        <ul className={styles.rows} aria-label="Variables">
          {variables.map(([name, value], at) => (
            <Variable
              key={name}
              name={name}
              value={value}
              others={names.filter((other) => other !== name)}
              onChange={(to) => edit(variables.with(at, to), `Change the variable ${name}`)}
              onRemove={() => edit(variables.toSpliced(at, 1), `Remove the variable ${name}`)}
            />
          ))}
        </ul>
      )}
      <NewVariable
        names={names}
        onAdd={(name, value) => edit([...variables, [name, value]], `Add the variable ${name}`)}
      />
    </section>
  )
}

interface VariableProps {
  readonly name: string
  readonly value: string
  readonly others: readonly string[]
  readonly onChange: (to: [string, string]) => void
  readonly onRemove: () => void
}

function Variable({ name, value, others, onChange, onRemove }: VariableProps) {
  const problem = useId()
  const naming = useTextDraft({
    text: name,
    parse: (text) => parseVariable(text, others),
    onCommit: (to) => onChange([to, value]),
  })
  const setting = useTextDraft({
    text: value,
    parse: ok<string>,
    onCommit: (to) => onChange([name, to]),
  })
  return (
    <li>
      <div className={styles.row}>
        <TextInput
          {...naming.input}
          className={styles.key}
          aria-label={`Name of ${name}`}
          aria-invalid={naming.problem !== undefined}
          aria-describedby={problem}
        />
        <TextInput {...setting.input} aria-label={`Value of ${name}`} />
        <IconButton label={`Remove ${name}`} size="small" onClick={onRemove}>
          <X size={14} />
        </IconButton>
      </div>
      <p id={problem} aria-live="polite" className={styles.problem} hidden={!naming.problem}>
        {naming.problem}
      </p>
    </li>
  )
}

interface NewVariableProps {
  readonly names: readonly string[]
  readonly onAdd: (name: string, value: string) => void
}

function NewVariable({ names, onAdd }: NewVariableProps) {
  const problemId = useId()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const parsed = parseVariable(name, names)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return
    }
    onAdd(parsed.value, value)
    setName('')
    setValue('')
    event.currentTarget.querySelector('input')?.focus()
  }
  return (
    <form noValidate onSubmit={submit}>
      <div className={styles.row}>
        <TextInput
          className={styles.key}
          aria-label="Name of a new variable"
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          placeholder="NAME"
          value={name}
          onChange={({ target }) => {
            setName(target.value)
            setProblem(undefined)
          }}
        />
        <TextInput
          aria-label="Value of a new variable"
          placeholder="Value"
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
        <Button type="submit" size="small">
          Add
        </Button>
      </div>
      <p id={problemId} aria-live="polite" className={styles.problem} hidden={!problem}>
        {problem}
      </p>
    </form>
  )
}
