import { useAnnouncement } from './announce'
import styles from '../ThemesArea.module.css'

/** Where people who do not see the table hear what has happened. */
export function Announcer() {
  const said = useAnnouncement()
  return (
    <p role="status" aria-live="polite" data-theme-heard className={styles.heard}>
      {said}
    </p>
  )
}
