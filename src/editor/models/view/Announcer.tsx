import { useAnnouncement } from './announce'
import styles from '../ModelsArea.module.css'

/** Where people who do not see the area hear what has happened in it. */
export function Announcer() {
  const said = useAnnouncement()
  return (
    <p role="status" aria-live="polite" data-models-heard className={styles.heard}>
      {said}
    </p>
  )
}
