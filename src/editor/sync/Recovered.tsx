import { useCallback } from 'react'
import { Button } from '@/components/ui/Button'
import { useAppDispatch } from '@/store'
import { readRecovered, settleRecovered } from '@/store/sync/recovered'
import { fieldOf, placeOf } from './conflictWords'
import { Problem } from './Problem'
import styles from './SyncDialog.module.css'
import { useAttempt } from './useAttempt'
import { useLoaded } from './useLoaded'
import { useNames } from './useNames'
import { textOfValue } from './valueText'

/**
 * What this device had when the server turned out to be older, as one is that was restored from a backup: each
 * device is a backup too. Nothing where there is nothing to look at.
 */
export function Recovered() {
  const dispatch = useAppDispatch()
  const names = useNames()
  const { attempt, busy, problem } = useAttempt()
  const { value: records = [], setValue } = useLoaded(
    useCallback(() => dispatch(readRecovered()), [dispatch]),
  )
  if (records.length === 0) return null

  const settle = (keys: readonly string[], keep: 'here' | 'server') =>
    attempt(async () => {
      await dispatch(settleRecovered(keys, keep))
      setValue((before) => before?.filter(({ key }) => !keys.includes(key)))
    })
  const all = records.map(({ key }) => key)
  const number = records.length === 1 ? '1 newer item' : `${records.length} newer items`
  return (
    <>
      <h3 className={styles.heading}>This device has {number} than the restored server</h3>
      <Problem text={problem} />
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => void settle(all, 'here')}>
          Use all of this device
        </Button>
        <Button size="small" disabled={busy} onClick={() => void settle(all, 'server')}>
          Keep the server’s
        </Button>
      </div>
      <ul className={styles.list}>
        {records.map(({ key, values }) => (
          <li key={key} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{placeOf(key, names)}</span>
              {values.map(({ path, here, server }) => (
                <span key={path} className={styles.note}>
                  {fieldOf(path, key, names)}: {short(here)} here, {short(server)} on the server
                </span>
              ))}
            </div>
            <Button size="small" disabled={busy} onClick={() => void settle([key], 'here')}>
              Use this
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function short(value: Parameters<typeof textOfValue>[0]): string {
  const text = textOfValue(value, 'nothing')
  return value === undefined ? text : `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}
