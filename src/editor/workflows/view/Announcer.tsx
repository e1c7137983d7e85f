import { useAnnouncement } from './announce'
import styles from '../WorkflowsArea.module.css'

/** Where people who do not see the canvas hear what has happened on it. */
export function Announcer() {
  const said = useAnnouncement()
  return (
    <p role="status" aria-live="polite" data-workflow-heard className={styles.heard}>
      {said}
    </p>
  )
}
