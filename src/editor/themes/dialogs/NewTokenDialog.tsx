import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { TextInput } from '@/components/ui/TextInput'
import {
  OWN_MODES,
  TOKEN_KINDS,
  TOKEN_TIERS,
  type Theme,
  type TokenKind,
  type TokenTier,
} from '@/model/theme/record'
import { modeOf } from '@/model/theme/themeCss'
import { useAppDispatch } from '@/store'
import { addToken, whyNotName } from '../edits/tokenCommands'
import { contextOf } from '../values/context'
import { KINDS, TIERS } from '../values/kinds'
import { parseValue } from '../values/parseValue'
import styles from './dialogs.module.css'

interface NewTokenDialogProps {
  readonly theme: Theme
  readonly onClose: () => void
}

/** Asks for a token: its name, what it is a value of, and its first value. */
export function NewTokenDialog({ theme, onClose }: NewTokenDialogProps) {
  const dispatch = useAppDispatch()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<TokenKind>('color')
  const [tier, setTier] = useState<TokenTier>('primitive')
  const [value, setValue] = useState('')
  const [problems, setProblems] = useState<{ name?: string; value?: string }>({})
  const add = () => {
    const trimmed = name.trim()
    const mode = OWN_MODES[0] ?? modeOf(theme, 'light')
    const why = whyNotName(theme, trimmed)
    const parsed = parseValue(value, { name: trimmed, kind, mode, context: contextOf(theme) })
    if (why !== undefined || !parsed.ok) {
      setProblems({
        ...(why !== undefined && { name: why }),
        ...(!parsed.ok && { value: parsed.error }),
      })
      return
    }
    const result = dispatch(
      addToken(theme, trimmed, { kind, tier, values: { light: parsed.value } }),
    )
    if (result.ok) onClose()
    else setProblems({ name: result.error })
  }
  return (
    <Dialog
      title="New token"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={add}>
            Add token
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
        <Field label="Name" problem={problems.name}>
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus
              value={name}
              maxLength={80}
              placeholder="sea-500"
              onChange={({ target }) => {
                setName(target.value)
                setProblems({})
              }}
            />
          )}
        </Field>
        <Field label="Kind">
          {(ids) => (
            <Select
              {...ids}
              options={TOKEN_KINDS.map((one) => ({ value: one, label: KINDS[one].label }))}
              value={kind}
              onChange={({ target }) => {
                setKind(TOKEN_KINDS.find((one) => one === target.value) ?? 'color')
                setProblems({})
              }}
            />
          )}
        </Field>
        <Field
          label="Tier"
          help="Ramps hold values, roles say what they are for, overrides are of one component."
        >
          {(ids) => (
            <Select
              {...ids}
              options={TOKEN_TIERS.map((one) => ({ value: one, label: TIERS[one].one }))}
              value={tier}
              onChange={({ target }) =>
                setTier(TOKEN_TIERS.find((one) => one === target.value) ?? 'primitive')
              }
            />
          )}
        </Field>
        <Field label="Value" problem={problems.value}>
          {(ids) => (
            <TextInput
              {...ids}
              value={value}
              placeholder={`${KINDS[kind].example} or {another-token}`}
              onChange={({ target }) => {
                setValue(target.value)
                setProblems({})
              }}
            />
          )}
        </Field>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
