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

/** The bottom of the window: where one is in the document, and where the work is stored. */
export function StatusLine() {
  const { kind, text } = useAppSelector(selectStatusLine)
  const Icon = ICONS[kind]
  return (
    <footer className={styles.line}>
      <Breadcrumb />
      <div role="status" title={text} className={classes(styles.status, styles[kind])}>
        <Icon size={14} aria-hidden />
        <span className={styles.text}>{text}</span>
      </div>
    </footer>
  )
}
