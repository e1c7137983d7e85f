import { Button } from '@/components/ui/Button'
import { useReduxSync } from '@/hooks/use-redux-sync'
import { useAppSelector } from '@/store'
import { selectStatusLine } from '@/store/selectors'
import { Recovered } from './Recovered'
import { Refused } from './Refused'
import styles from './SyncDialog.module.css'
import { TokenForm } from './TokenForm'

/** What is known of this browser's copy and of the server, and what can be asked of it. */
export function Overview() {
  const { text, kind } = useAppSelector(selectStatusLine)
  const { unsent, error, needsToken } = useAppSelector((state) => state.sync)
  const { autoSync, syncInterval } = useAppSelector((state) => state.settings)
  const { status, lastSyncedAt, flaskConnected, flaskStats, syncToFlask, syncFromFlask } =
    useReduxSync()
  const busy = status === 'syncing'
  return (
    <>
      {needsToken && <TokenForm />}
      <dl className={styles.facts}>
        <dt>Status</dt>
        <dd className={kind === 'error' ? styles.problem : undefined}>{text}</dd>
        <dt>Waiting to be sent</dt>
        <dd>{unsent === 0 ? 'Nothing' : `${unsent} ${unsent === 1 ? 'record' : 'records'}`}</dd>
        <dt>Last in step</dt>
        <dd>{lastSyncedAt === null ? 'Not yet' : new Date(lastSyncedAt).toLocaleString()}</dd>
        <dt>By itself</dt>
        <dd>
          {autoSync
            ? `An edit is sent at once; news is asked for every ${Math.round(syncInterval / 1000)} s`
            : 'Off: nothing is sent or fetched unless you ask for it'}
        </dd>
        <dt>Server</dt>
        <dd>
          {flaskConnected && flaskStats
            ? `${flaskStats.total_keys} documents, ${kilobytes(flaskStats.total_size_bytes)}, in ${flaskStats.database_path}`
            : 'Does not answer. Your work is saved in this browser and is sent once it does.'}
        </dd>
      </dl>
      <div className={styles.actions}>
        <Button tone="primary" disabled={busy} onClick={() => void syncToFlask()}>
          Sync now
        </Button>
        <Button disabled={busy} onClick={() => void syncFromFlask()}>
          Only fetch
        </Button>
      </div>
      <Recovered key={`recovered ${lastSyncedAt ?? ''}`} />
      {/* Anew whenever something was sent, or refused. */}
      <Refused key={`${unsent} ${error ?? ''}`} />
    </>
  )
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000).toLocaleString()} kB`
}
