import { useId, useState, useSyncExternalStore, type FormEvent } from 'react'
import { TextInput } from '@/components/ui/TextInput'
import { chooseMyName, isNamed, LONGEST_NAME, myName, watchMyName } from '@/lib/me'
import styles from './YourName.module.css'

/** Asks what others in a project see this person called. Taken over when the field is left, or on Enter. */
export function YourName() {
  const id = useId()
  const name = useSyncExternalStore(watchMyName, myName)
  const [typed, setTyped] = useState<string>()

  const take = () => {
    if (typed !== undefined) chooseMyName(typed)
    setTyped(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>Your name</label>
      <TextInput
        id={id}
        autoComplete="nickname"
        maxLength={LONGEST_NAME}
        placeholder={name}
        value={typed ?? (isNamed() ? name : '')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
    </form>
  )
}
