import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import type { TestEvent } from '@/model/lambda/lambda'
import { parseEventName } from './events'

interface EventNameDialogProps {
  readonly title: string
  /** What the button says. */
  readonly action: string
  readonly initial: string
  readonly events: readonly TestEvent[]
  /** The event that is renamed: its own name is free for it. */
  readonly ownId?: string
  readonly onSubmit: (name: string) => void
  readonly onClose: () => void
}

/** Asks for the name of a test event; refuses none and one that is taken when it is sent. */
export function EventNameDialog(props: EventNameDialogProps) {
  const { title, action, initial, events, ownId, onSubmit, onClose } = props
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const form = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseEventName(events, name, ownId)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return
    }
    onSubmit(parsed.value)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={form}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit}>
        <Field label="Name" layout="stack" problem={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus
              maxLength={200}
              value={name}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => {
                setName(target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
