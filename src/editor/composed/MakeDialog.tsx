import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { TextInput } from '@/components/ui/TextInput'
import { freshName } from '@/editor/commands/freshName'
import { makeComponent, suggestedLevel, suggestedName } from '@/editor/commands/makeComponent'
import { readContext, runCommand } from '@/editor/commands/runCommand'
import type { ComponentLevel } from '@/model/code/records'
import { useAppDispatch, useAppSelector } from '@/store'
import styles from './composed.module.css'

const LEVELS = [
  { value: 'atom', label: 'Atom' },
  { value: 'molecule', label: 'Molecule' },
  { value: 'organism', label: 'Organism' },
] as const

/** Asks for the name and the level of a new component, and makes it of the selected nodes. */
export function MakeDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useAppDispatch()
  const taken = useAppSelector((state) => state.components.components).map(({ name }) => name)
  const [context] = useState(() => dispatch(readContext()))
  const [name, setName] = useState(() =>
    freshName(context ? suggestedName(context) : 'Component', taken),
  )
  const [level, setLevel] = useState<ComponentLevel>(() =>
    context ? suggestedLevel(context) : 'molecule',
  )
  const [problem, setProblem] = useState<string>()
  const form = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (given === '') setProblem('Enter a name.')
    else if (taken.includes(given)) setProblem(`“${given}” exists already. Enter another name.`)
    else {
      onClose()
      dispatch(runCommand(makeComponent({ name: given, level, at: Date.now() })))
    }
  }

  return (
    <Dialog
      title="Make component"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={form}>
            Make component
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <Field label="Name" problem={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus=""
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
        <Field label="Kind" as="group">
          {() => (
            <Segments
              label="Kind"
              options={LEVELS}
              value={level}
              onChange={(value) => setLevel(value as ComponentLevel)}
            />
          )}
        </Field>
        <p className={styles.note}>
          The selection becomes the first instance. What you change in the main component later, all
          instances show.
        </p>
      </form>
    </Dialog>
  )
}
