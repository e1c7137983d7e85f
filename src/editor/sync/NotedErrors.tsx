import type { NotedError } from '@/store/sync/syncFigures'
import { momentText } from './figureText'
import styles from './SyncDialog.module.css'

interface NotedErrorsProps {
  /** The newest first. */
  readonly errors: readonly NotedError[]
}

/** What went wrong with the server lately, and what to do about each; nothing when nothing did. */
export function NotedErrors({ errors }: NotedErrorsProps) {
  if (errors.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>Lately went wrong</h3>
      <ul className={styles.list}>
        {errors.map(({ message, advice, at, times }) => (
          <li key={`${at} ${message}`} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.sentence}>{message}</span>
              <span className={styles.note}>{advice}</span>
            </div>
            <span className={styles.when}>
              {momentText(at)}
              {times > 1 && <span className={styles.note}>{times} times</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
