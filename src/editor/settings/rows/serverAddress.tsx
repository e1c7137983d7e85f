import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import { ownApiBase } from '@/lib/apiBase'
import { useAppDispatch, useAppSelector } from '@/store'
import { setFlaskUrl } from '@/store/slices/settingsSlice'
import { syncToFlask } from '@/store/slices/syncSlice'
import type { AppThunk } from '@/store/thunk'
import { resetInState } from '../reset'
import { Sentence } from '../Sentence'
import { checkServer, type Checked } from '../server/checkServer'
import { readAddress } from '../server/readAddress'
import type { ControlIds, Setting } from '../setting'
import styles from './rows.module.css'

/** Where the server is. */
export const serverAddress: Setting = {
  id: 'saving.flaskUrl',
  section: 'saving',
  title: 'Flask address',
  description:
    'The server that keeps your projects; empty for the one that this page came from. What waits to be sent goes to the new one, and what both have is merged.',
  keywords: ['server', 'url', 'api', 'backend', 'host', 'port', 'connection', 'VITE_FLASK_API_URL'],
  scope: 'device',
  layout: 'below',
  Control(ids) {
    const address = useAppSelector((state) => state.settings.flaskUrl)
    return <AddressField key={address ?? ''} address={address} ids={ids} />
  },
  reset: resetInState(
    (state) => state.settings.flaskUrl !== undefined,
    () => moveTo(undefined),
  ),
}

/** Goes to another server, and is in step with it at once where that happens by itself. */
function moveTo(address: string | undefined): AppThunk<void> {
  return (dispatch, getState) => {
    dispatch(setFlaskUrl(address))
    // How that goes is told by the status.
    if (getState().settings.autoSync) void dispatch(syncToFlask())
  }
}

interface AddressFieldProps {
  readonly address: string | undefined
  readonly ids: ControlIds
}

function AddressField({ address, ids }: AddressFieldProps) {
  const dispatch = useAppDispatch()
  const own = ownApiBase()
  const [typed, setTyped] = useState(address ?? '')
  const [busy, setBusy] = useState(false)
  const [checked, setChecked] = useState<Checked>()
  const read = readAddress(typed, location.origin)
  const isNew = 'address' in read && read.address !== address

  /** Asks the server that is typed; answers its address when it is one to work with. */
  const check = async (): Promise<string | undefined> => {
    if ('problem' in read) {
      setChecked({ ok: false, text: read.problem })
      return undefined
    }
    setBusy(true)
    const answer = await checkServer(read.address ?? own)
    setBusy(false)
    setChecked(answer)
    return answer.ok ? (read.address ?? own) : undefined
  }
  const use = async (event: FormEvent) => {
    event.preventDefault()
    // Back to the page's own server: whether it answers or not, that is where this page belongs.
    if ('address' in read && read.address === undefined) return dispatch(moveTo(undefined))
    const good = await check()
    if (good !== undefined && isNew) dispatch(moveTo(good === own ? undefined : good))
  }
  return (
    <form noValidate onSubmit={(event) => void use(event)} className={styles.address}>
      <div className={styles.pair}>
        <TextInput
          {...ids}
          aria-describedby={`${ids['aria-describedby']} ${ids.id}-answer`}
          aria-invalid={checked?.ok === false}
          className={styles.wide}
          type="url"
          inputMode="url"
          placeholder={own}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChecked(undefined)
          }}
        />
        <Button disabled={busy} onClick={() => void check()}>
          Check connection
        </Button>
        <Button type="submit" tone="primary" disabled={busy || !isNew}>
          Use this server
        </Button>
      </div>
      <Sentence
        id={`${ids.id}-answer`}
        kind={busy ? 'busy' : checked?.ok === false ? 'problem' : 'good'}
        text={busy ? 'Asking the server…' : checked?.text}
      />
    </form>
  )
}
