import { Check, CircleAlert, CloudCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { useAppSelector } from '@/store'
import { selectStatusLine } from '@/store/selectors'
import { Breadcrumb } from './Breadcrumb'
import styles from './StatusLine.module.css'

const ICONS = {
  editing: LoaderCircle,
  saved: Check,
  synced: CloudCheck,
  offline: CloudOff,
  error: CircleAlert,
}

/**
 * The bottom of the window: where one is in the document, and where the work is stored. Every edit changes the
 * latter twice, so nothing in it moves but the text: a new icon, or one that shifts, has the browser sort
 * the layers of the whole window again, which costs more than the edit.
 */
export function StatusLine() {
  const { kind, text } = useAppSelector(selectStatusLine)
  return (
    <footer className={styles.line}>
      <Breadcrumb />
      <div role="status" title={text} className={classes(styles.status, styles[kind])}>
        <span className={styles.text}>{text}</span>
        <span className={styles.icons}>
          {Object.entries(ICONS).map(([name, Icon]) => (
            <Icon key={name} size={14} aria-hidden data-shown={name === kind || undefined} />
          ))}
        </span>
      </div>
    </footer>
  )
}
