import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import styles from './NameDialog.module.css'

interface NameDialogProps {
  readonly title: string
  /** What the button says. */
  readonly action: string
  readonly initial: string
  /** Names that would be mistaken for this one. */
  readonly taken?: readonly string[]
  readonly onSubmit: (name: string) => void
  readonly onClose: () => void
}

/** Asks for a name; refuses an empty one and one that is taken, and says so when it is sent. */
export function NameDialog({
  title,
  action,
  initial,
  taken = [],
  onSubmit,
  onClose,
}: NameDialogProps) {
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const id = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (given === '') setProblem('Enter a name.')
    else if (given !== initial && taken.includes(given)) {
      setProblem(`“${given}” exists already. Enter another name.`)
    } else {
      onSubmit(given)
      onClose()
    }
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={`${id}-form`}>
            {action}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} noValidate className={styles.field} onSubmit={submit}>
        <label htmlFor={id} className={styles.label}>
          Name
        </label>
        <input
          id={id}
          data-first-focus
          className={styles.input}
          autoComplete="off"
          maxLength={200}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setName(event.target.value)
            setProblem(undefined)
          }}
        />
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      </form>
    </Dialog>
  )
}
