import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import { useAppDispatch } from '@/store'
import { giveToken } from '@/store/sync/token'
import { Problem } from './Problem'
import styles from './SyncDialog.module.css'
import { useAttempt } from './useAttempt'

/** Asks for the token of a server that lets nobody in without one. */
export function TokenForm() {
  const dispatch = useAppDispatch()
  const id = useId()
  const [token, setToken] = useState('')
  const { attempt, busy, problem } = useAttempt()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void attempt(() => dispatch(giveToken(token.trim())))
  }
  return (
    <form className={styles.token} onSubmit={submit}>
      <label htmlFor={id}>This server asks for a token. Whoever runs it has one.</label>
      <div className={styles.actions}>
        <TextInput
          id={id}
          type="password"
          autoComplete="current-password"
          value={token}
          aria-invalid={problem !== undefined}
          onChange={(event) => setToken(event.target.value)}
        />
        <Button type="submit" tone="primary" disabled={busy || token.trim() === ''}>
          Use this token
        </Button>
      </div>
      <Problem text={problem} />
    </form>
  )
}
