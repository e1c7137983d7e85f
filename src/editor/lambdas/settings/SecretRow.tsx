import { Trash2 } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import styles from './Settings.module.css'

interface SecretRowProps {
  readonly name: string
  readonly isKept: boolean
  readonly onSet: (value: string) => Promise<void>
  readonly onRemove: () => Promise<void>
}

/** A secret: whether this browser has a value of it, and a field that sets one. */
export function SecretRow({ name, isKept, onSet, onRemove }: SecretRowProps) {
  const [value, setValue] = useState<string>()
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setValue(undefined)
    // The button comes back with the next frame.
    requestAnimationFrame(() => opener.current?.focus())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === undefined || value === '') return
    void onSet(value)
    close()
  }
  if (value !== undefined) {
    return (
      <li>
        <form className={styles.row} onSubmit={submit}>
          <TextInput
            type="password"
            autoComplete="new-password"
            aria-label={`Value of ${name}`}
            placeholder={`Value of ${name}`}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person asked for this field
            autoFocus
            value={value}
            onChange={({ target }) => setValue(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              close()
            }}
          />
          <Button type="submit" size="small" tone="primary" disabled={value === ''}>
            Keep
          </Button>
          <Button size="small" tone="quiet" onClick={close}>
            Cancel
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <span className={styles.label}>{name}</span>
      <span className={styles.state}>{isKept ? 'Has a value' : 'No value here'}</span>
      <Button
        ref={opener}
        size="small"
        tone={isKept ? 'quiet' : 'plain'}
        onClick={() => setValue('')}
      >
        {isKept ? 'Replace…' : 'Set…'}
      </Button>
      {isKept && (
        <IconButton
          label={`Remove the value of ${name}`}
          size="small"
          onClick={() => void onRemove()}
        >
          <Trash2 size={14} />
        </IconButton>
      )}
    </li>
  )
}
