import { YourName } from '@/components/people/YourName'
import { Button } from '@/components/ui/Button'
import { useReduxSync } from '@/hooks/use-redux-sync'
import { useAppSelector } from '@/store'
import { selectStatusLine } from '@/store/selectors'
import { Facts } from './Facts'
import { bytesText, momentText } from './figureText'
import { Latency } from './Latency'
import { NotedErrors } from './NotedErrors'
import { Recovered } from './Recovered'
import { Refused } from './Refused'
import styles from './SyncDialog.module.css'
import { TokenForm } from './TokenForm'
import { useSyncView } from './useSyncView'

/** What is known of this browser's copy and of the server, how they talk, and what can be asked of them. */
export function Overview() {
  const { text, kind } = useAppSelector(selectStatusLine)
  const { unsent, error, needsToken } = useAppSelector((state) => state.sync)
  const { autoSync, syncInterval } = useAppSelector((state) => state.settings)
  const { status, lastSyncedAt, flaskConnected, flaskStats, ...sync } = useReduxSync()
  const view = useSyncView()
  const busy = status === 'syncing'

  const waiting = `${unsent} ${unsent === 1 ? 'change' : 'changes'}`
  const since = view?.waitingSince ?? null
  return (
    <>
      {needsToken && <TokenForm />}
      <div className={styles.halves}>
        <Facts
          title="This browser"
          facts={[
            ['Status', text, kind],
            [
              'Queue',
              unsent === 0
                ? 'Nothing waits to be sent'
                : `${waiting} to be sent${since === null ? '' : `, the oldest since ${momentText(since)}`}`,
            ],
            ['Last sent', momentText(view?.pushedAt ?? null)],
            ['Last fetched', momentText(view?.pulledAt ?? null)],
            [
              'This session',
              `${bytesText(view?.bytesSent ?? 0)} sent, ${bytesText(view?.bytesReceived ?? 0)} received`,
            ],
            [
              'By itself',
              autoSync
                ? `Edits are sent at once; news is asked for at least every ${Math.round(syncInterval / 1000)} s`
                : 'Off: nothing is sent or fetched unless you ask for it',
            ],
          ]}
        />
        {flaskConnected && flaskStats ? (
          <Facts
            title="Server"
            facts={[
              ['Documents', `${flaskStats.total_keys} (${bytesText(flaskStats.total_size_bytes)})`],
              ['Revision', flaskStats.rev],
              ['Open conflicts', flaskStats.conflicts_open],
              ['In the trash', flaskStats.trash],
              ['Browsers known', flaskStats.replicas],
              ['Stored in', flaskStats.database_path],
            ]}
          />
        ) : (
          <Facts
            title="Server"
            facts={[
              [
                'Status',
                flaskConnected
                  ? 'Answers, but does not tell this browser what it holds.'
                  : 'Does not answer. Your work is saved in this browser and is sent once it does.',
              ],
            ]}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Button tone="primary" disabled={busy} onClick={() => void sync.syncToFlask()}>
          Sync now
        </Button>
        <Button disabled={busy} onClick={() => void sync.syncFromFlask()}>
          Only fetch
        </Button>
      </div>
      <div className={styles.person}>
        <YourName />
        <p className={styles.note}>Others who have this project open see you by this name.</p>
      </div>
      <Recovered key={`recovered ${lastSyncedAt ?? ''}`} />
      {/* Anew whenever something was sent, or refused. */}
      <Refused key={`${unsent} ${error ?? ''}`} />
      <NotedErrors errors={view?.errors ?? []} />
      <Latency times={view?.latencies ?? []} />
    </>
  )
}
