import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import type { Result } from '@/model/result'
import styles from './Settings.module.css'

interface AddRowProps {
  /** Names the field. */
  readonly label: string
  readonly placeholder: string
  readonly parse: (text: string) => Result<string, string>
  readonly onAdd: (value: string) => void
}

/** A field that adds a line to a list; refuses what does not fit when it is sent. */
export function AddRow({ label, placeholder, parse, onAdd }: AddRowProps) {
  const problemId = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parse(text)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return
    }
    onAdd(parsed.value)
    setText('')
  }
  return (
    <form noValidate onSubmit={submit}>
      <div className={styles.row}>
        <TextInput
          aria-label={label}
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setProblem(undefined)
          }}
        />
        <Button type="submit" size="small" aria-label={`Add: ${label}`}>
          Add
        </Button>
      </div>
      <p id={problemId} aria-live="polite" className={styles.problem} hidden={!problem}>
        {problem}
      </p>
    </form>
  )
}
