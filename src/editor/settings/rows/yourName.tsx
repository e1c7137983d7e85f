import { useState, useSyncExternalStore } from 'react'
import { TextInput } from '@/components/ui/TextInput'
import { chooseMyName, isNamed, LONGEST_NAME, myName, watchMyName } from '@/lib/me'
import { resetInBrowser } from '../reset'
import type { Setting } from '../setting'
import styles from './rows.module.css'

/** What others in a project see this person called. */
export const yourName: Setting = {
  id: 'general.name',
  section: 'general',
  title: 'Your name',
  description: 'Others who have the project open see you by this name.',
  keywords: ['person', 'presence', 'people', 'nickname', 'cursor'],
  scope: 'device',
  Control(ids) {
    const name = useSyncExternalStore(watchMyName, myName)
    const [typed, setTyped] = useState<string>()
    const take = () => {
      if (typed !== undefined) chooseMyName(typed)
      setTyped(undefined)
    }
    return (
      <TextInput
        {...ids}
        className={styles.name}
        autoComplete="nickname"
        maxLength={LONGEST_NAME}
        placeholder={name}
        value={typed ?? (isNamed() ? name : '')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
    )
  },
  reset: resetInBrowser(watchMyName, isNamed, () => chooseMyName('')),
}
