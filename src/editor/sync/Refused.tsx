import { useCallback } from 'react'
import { useAppDispatch } from '@/store'
import { readRefused } from '@/store/sync/refused'
import { placeOf } from './conflictWords'
import styles from './SyncDialog.module.css'
import { useLoaded } from './useLoaded'
import { useNames } from './useNames'

/** The changes that the server does not take, and what to do about them; nothing when it takes all. */
export function Refused() {
  const dispatch = useAppDispatch()
  const names = useNames()
  const { value: refused = [] } = useLoaded(useCallback(() => dispatch(readRefused()), [dispatch]))
  if (refused.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>What the server does not take</h3>
      <ul className={styles.list}>
        {refused.map(({ key, why }) => (
          <li key={key} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{placeOf(key, names)}</span>
              <span className={styles.note}>
                {why} It stays in this browser; change it, or press “Sync now” to try again.
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
