import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { TextInput } from '@/components/ui/TextInput'
import type { ComponentLevel } from '@/model/code/records'
import { useAppStore } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { checkName } from '../changes/checkName'
import { createComponent, createLambda } from '../changes/create'
import { namesIn } from '../changes/subject'
import { focusEditor, openText } from '../view/openText'
import styles from './NewTextDialog.module.css'

interface NewTextDialogProps {
  readonly kind: 'component' | 'lambda'
  readonly onClose: () => void
}

const LEVELS = [
  { value: 'atom', label: 'Atom' },
  { value: 'molecule', label: 'Molecule' },
  { value: 'organism', label: 'Organism' },
] as const
const ABOUT: Readonly<Record<ComponentLevel, string>> = {
  atom: 'A piece that stands for itself: a button, a badge, a price.',
  molecule: 'A few pieces that do one thing together: a search field, a card.',
  organism: 'A whole part of a page: a header, a list of products.',
}

/** Makes a component or a lambda with a name, and opens its code. */
export function NewTextDialog({ kind, onClose }: NewTextDialogProps) {
  const store = useAppStore()
  const [name, setName] = useState('')
  const [level, setLevel] = useState<ComponentLevel>('atom')
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const isComponent = kind === 'component'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const names = selectCodeNames(store.getState())
    const taken = namesIn(names, { collection: isComponent ? 'components' : 'lambdas' })
    const refusal = checkName(name, taken)
    if (refusal !== undefined) return setProblem(refusal)
    const given = name.trim()
    const key = store.dispatch(isComponent ? createComponent(given, level) : createLambda(given))
    openText(key)
    onClose()
    // After the dialog has given the focus back: a new text is there to be written.
    queueMicrotask(focusEditor)
  }

  return (
    <Dialog
      title={isComponent ? 'New component' : 'New lambda'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={id}>
            Create
          </Button>
        </>
      }
    >
      <form id={id} noValidate className={styles.form} onSubmit={submit}>
        <Field label="Name" layout="stack" {...(problem !== undefined && { problem })}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus
              placeholder={isComponent ? 'PriceTag' : 'sendInvoice'}
              maxLength={255}
              value={name}
              onChange={({ target }) => {
                setName(target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
        {isComponent && (
          <Field label="Level" layout="stack" as="group">
            {() => (
              <div className={styles.level}>
                <Segments
                  label="Level"
                  options={LEVELS}
                  value={level}
                  onChange={(value) => setLevel(value as ComponentLevel)}
                />
                <p className={styles.about}>{ABOUT[level]}</p>
              </div>
            )}
          </Field>
        )}
        {!isComponent && (
          <p className={styles.about}>
            A function of the project: it gets an input and answers an output. It runs in this
            browser, apart from everything else.
          </p>
        )}
      </form>
    </Dialog>
  )
}
