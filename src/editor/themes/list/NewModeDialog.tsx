import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { TextInput } from '@/components/ui/TextInput'
import { lookAtMode } from '@/editor/themeView'
import type { Theme, ThemeMode } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import { addMode, newMode } from './modeCommands'
import styles from './lists.module.css'

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Asks for a mode: its name, and which of light and dark it inherits from. */
export function NewModeDialog({
  theme,
  onClose,
}: {
  readonly theme: Theme
  readonly onClose: () => void
}) {
  const dispatch = useAppDispatch()
  const [name, setName] = useState('High contrast')
  const [scheme, setScheme] = useState<ThemeMode['scheme']>('light')
  const [problem, setProblem] = useState<string>()
  const add = () => {
    const mode = newMode(theme, name, scheme)
    if (!mode.ok) {
      setProblem(mode.error)
      return
    }
    dispatch(addMode(theme, mode.value))
    lookAtMode(mode.value.id)
    onClose()
  }
  return (
    <Dialog
      title="New mode"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={add}>
            Add mode
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Field label="Name" problem={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus
              value={name}
              maxLength={60}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => {
                setName(target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
        <Field label="Inherits from" as="group">
          {() => (
            <Segments
              label="Inherits from"
              options={SCHEMES}
              value={scheme}
              onChange={(value) => setScheme(value === 'dark' ? 'dark' : 'light')}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
