import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import { useAppDispatch } from '@/store'
import { giveToken } from '@/store/sync/token'
import styles from './SyncDialog.module.css'
import { sentenceOf } from './useLoaded'

/** Asks for the token of a server that lets nobody in without one. */
export function TokenForm() {
  const dispatch = useAppDispatch()
  const id = useId()
  const [token, setToken] = useState('')
  const [problem, setProblem] = useState<string>()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await dispatch(giveToken(token.trim()))
      setProblem(undefined)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <form className={styles.token} onSubmit={(event) => void submit(event)}>
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
        <Button type="submit" tone="primary" disabled={token.trim() === ''}>
          Use this token
        </Button>
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  )
}
