import { Button } from '@/components/ui/Button'
import { useReduxSync } from '@/hooks/use-redux-sync'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectStatusLine } from '@/store/selectors'
import { toggleAutoSync } from '@/store/slices/settingsSlice'
import styles from './demo.module.css'
import { Facts } from './Facts'
import { Section } from './Section'

const STATUS = { idle: 'Idle', syncing: 'Syncing…', success: 'Up to date', error: 'Failed' }

/** Whether the server answers, what it holds, and how the exchange with it goes. */
export function ServerSection() {
  const dispatch = useAppDispatch()
  const sync = useReduxSync()
  const { autoSync, syncInterval } = useAppSelector((state) => state.settings)
  const line = useAppSelector(selectStatusLine)
  const { flaskStats: stats } = sync
  const busy = sync.status === 'syncing'
  return (
    <Section
      title="Server"
      about="Changes are stored in this browser first and go to the Flask server afterwards."
      actions={
        <>
          <Button size="small" disabled={busy} onClick={() => void sync.syncToFlask()}>
            Push
          </Button>
          <Button size="small" disabled={busy} onClick={() => void sync.syncFromFlask()}>
            Pull
          </Button>
          <Button size="small" onClick={() => void sync.checkConnection()}>
            Check
          </Button>
          <Button size="small" tone="danger" onClick={() => void sync.clearFlaskData()}>
            Clear server
          </Button>
        </>
      }
    >
      <p className={styles.status} role="status" data-kind={line.kind}>
        {line.text}
      </p>
      <Facts
        facts={[
          ['Connection', sync.flaskConnected ? 'Connected' : 'Not connected'],
          ['Sync', STATUS[sync.status]],
          ['Last sync', sync.lastSyncedAt ? new Date(sync.lastSyncedAt).toLocaleTimeString() : '–'],
          ['Keys on the server', stats?.total_keys ?? '–'],
          ['Bytes on the server', stats?.total_size_bytes ?? '–'],
        ]}
      />
      {sync.error && (
        <p className={styles.error} role="alert">
          {sync.error}{' '}
          <Button size="small" tone="quiet" onClick={() => sync.reset()}>
            Dismiss
          </Button>
        </p>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={autoSync} onChange={() => dispatch(toggleAutoSync())} />
        Sync by itself, every {Math.round(syncInterval / 1000)} seconds and after each edit
      </label>
    </Section>
  )
}
