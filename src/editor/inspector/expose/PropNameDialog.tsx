import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'

interface PropNameDialogProps {
  readonly initial: string
  readonly onSubmit: (label: string) => void
  readonly onClose: () => void
}

/** Asks what instances call an exposed prop. */
export function PropNameDialog({ initial, onSubmit, onClose }: PropNameDialogProps) {
  const [label, setLabel] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return setProblem('Enter a name.')
    onSubmit(label)
    onClose()
  }
  return (
    <Dialog
      title="Rename prop"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={form}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit}>
        <Field label="Name" problem={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus=""
              maxLength={100}
              value={label}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => {
                setLabel(target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
